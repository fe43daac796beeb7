package dev.hwasil.application.store;

import dev.hwasil.application.account.Callers;
import dev.hwasil.application.account.Sessions;
import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.account.Users;
import dev.hwasil.application.audit.AuditLog;
import dev.hwasil.application.event.LoggedEvent;
import dev.hwasil.application.once.FirstAnswers;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.annotation.Annotation;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.image.Image;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.notification.Notification;
import dev.hwasil.domain.notification.NotificationId;
import dev.hwasil.domain.notification.Occasion;
import dev.hwasil.domain.notification.Reminder;
import dev.hwasil.domain.project.Invite;
import dev.hwasil.domain.project.Participant;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.studio.Studio;
import dev.hwasil.domain.studio.StudioId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All rows at one moment. A unit of work changes a copy of its own.
 *
 * @param erased who had an account, and has none of {@code users} any more
 * @param versions of all images, each image's in the order of numbers
 */
public record Tables(
        Map<UserId, Users.Login> users,
        Set<UserId> erased,
        Map<SessionId, Sessions.Session> sessions,
        Map<Sha256, RefreshTokenRow> refreshTokens,
        Map<StudioId, Studio> studios,
        Map<ProjectId, Project> projects,
        List<Participant> participants,
        Map<Place, View> views,
        Map<Sha256, Invite> invites,
        Map<SceneId, Scene> scenes,
        Map<ImageId, Image> images,
        List<VersionRow> versions,
        Map<CommentId, Comment> comments,
        Map<AnnotationId, Annotation> annotations,
        Map<NotificationId, NotificationRow> notifications,
        Set<ReminderRow> reminders,
        Map<FirstAnswers.Key, FirstAnswerRow> firstAnswers,
        List<AuditLog.Entry> audit,
        List<LoggedEvent> events,
        Map<String, Instant> turns) {

    /** A person's place in a project. */
    public record Place(ProjectId project, UserId user) {}

    /**
     * What a person has seen of a project.
     *
     * @param at when they last opened it, or null
     * @param seq the last event that is no news to them
     */
    public record View(@Nullable Instant at, long seq) {}

    /** A refresh token of a session; its hash is the key. */
    public record RefreshTokenRow(
            SessionId session, @Nullable Instant usedAt) {}

    /** A version of an image. */
    public record VersionRow(ImageId image, Image.Version version) {}

    /** A notification, and when it was read, or null. */
    public record NotificationRow(
            Notification notification, @Nullable Instant readAt) {}

    /** A reminder that has been sent. */
    public record ReminderRow(ProjectId project, LocalDate deadline, Reminder reminder) {}

    /** What was answered to a key, and when. */
    public record FirstAnswerRow(FirstAnswers.Kept kept, Instant at) {}

    /** No rows. */
    static Tables empty() {
        return new Tables(
                Map.of(), Set.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Map.of(), Map.of(), Map.of(),
                Map.of(), List.of(), Map.of(), Map.of(), Map.of(), Set.of(), Map.of(), List.of(), List.of(), Map.of());
    }

    /** The same rows, to be changed. */
    Tables copy() {
        return new Tables(
                new LinkedHashMap<>(users),
                new LinkedHashSet<>(erased),
                new LinkedHashMap<>(sessions),
                new LinkedHashMap<>(refreshTokens),
                new LinkedHashMap<>(studios),
                new LinkedHashMap<>(projects),
                new ArrayList<>(participants),
                new LinkedHashMap<>(views),
                new LinkedHashMap<>(invites),
                new LinkedHashMap<>(scenes),
                new LinkedHashMap<>(images),
                new ArrayList<>(versions),
                new LinkedHashMap<>(comments),
                new LinkedHashMap<>(annotations),
                new LinkedHashMap<>(notifications),
                new LinkedHashSet<>(reminders),
                new LinkedHashMap<>(firstAnswers),
                new ArrayList<>(audit),
                new ArrayList<>(events),
                new LinkedHashMap<>(turns));
    }

    /** Stands for everybody's names and pictures; that two such states are alike by chance need not worry a test. */
    public long people() {
        return users.keySet().stream().map(this::person).toList().hashCode();
    }

    /** Somebody who has or had an account, as others see them. */
    public UserRef person(UserId id) {
        if (erased.contains(id)) return UserRef.erased(id);
        return Callers.refTo(Objects.requireNonNull(users.get(id)).user());
    }

    /** Takes a project away, with all that is in it; its events stay. */
    public void remove(ProjectId project) {
        projects.remove(project);
        participants.removeIf(participant -> participant.projectId().equals(project));
        views.keySet().removeIf(place -> place.project().equals(project));
        invites.values().removeIf(invite -> invite.projectId().equals(project));
        scenes.values().stream()
                .filter(scene -> scene.projectId().equals(project))
                .map(Scene::id)
                .toList()
                .forEach(this::remove);
        removeComments(comment -> comment.projectId().equals(project));
        notifications.values().removeIf(row -> row.notification().projectId().equals(project));
        reminders.removeIf(reminder -> reminder.project().equals(project));
    }

    /** Takes a scene away, with all that is in it. */
    public void remove(SceneId scene) {
        scenes.remove(scene);
        images.values().stream()
                .filter(image -> image.sceneId().equals(scene))
                .map(Image::id)
                .toList()
                .forEach(this::remove);
        removeComments(comment -> scene.equals(comment.sceneId()));
    }

    private void removeComments(Predicate<Comment> which) {
        comments.values().removeIf(which);
        notifications.values().removeIf(row -> switch (row.notification().occasion()) {
            case Occasion.Reply reply -> !comments.containsKey(reply.comment());
            case Occasion.Mention mention -> !comments.containsKey(mention.comment());
            default -> false;
        });
    }

    /** Takes an image away, with all its versions and what lies over them. */
    public void remove(ImageId image) {
        images.remove(image);
        versions.removeIf(row -> row.image().equals(image));
        annotations.values().removeIf(annotation -> annotation.imageId().equals(image));
        notifications
                .values()
                .removeIf(row -> row.notification().occasion() instanceof Occasion.Update update
                        && update.image().equals(image));
    }

    /** The number of the project's last event. */
    public long head(ProjectId project) {
        return events.stream()
                .filter(event -> event.project().equals(project))
                .mapToLong(LoggedEvent::seq)
                .max()
                .orElse(0);
    }
}
