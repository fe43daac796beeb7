package dev.hwasil.application.notification;

import dev.hwasil.application.notification.NotificationView.Target;
import dev.hwasil.application.page.Page;
import dev.hwasil.application.page.Pages;
import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.application.store.Tables;
import dev.hwasil.application.store.Tables.NotificationRow;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.image.Image;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.notification.NotificationId;
import dev.hwasil.domain.notification.Occasion;
import dev.hwasil.domain.scene.SceneId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Notifications as they are read, in memory. */
public final class InMemoryInbox implements Inbox {

    private static final Comparator<NotificationRow> BY_ID = Comparator.<NotificationRow, UUID>comparing(
            row -> row.notification().id().value());

    private final InMemoryUnitOfWork work;

    /** Reads what the calling thread sees. */
    public InMemoryInbox(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Page<NotificationView> of(UserId user, boolean unreadOnly, @Nullable NotificationId before, int limit) {
        var tables = work.read();
        var views = of(tables, user)
                .filter(row -> !unreadOnly || row.readAt() == null)
                .filter(row -> before == null || row.notification().id().value().compareTo(before.value()) < 0)
                .sorted(BY_ID.reversed())
                .map(row -> view(tables, row))
                .toList();
        return Pages.first(views, limit);
    }

    @Override
    public Optional<NotificationView> find(UserId user, NotificationId id) {
        var tables = work.read();
        return of(tables, user)
                .filter(row -> row.notification().id().equals(id))
                .map(row -> view(tables, row))
                .findFirst();
    }

    @Override
    public int unread(UserId user) {
        return (int) of(work.read(), user).filter(row -> row.readAt() == null).count();
    }

    @Override
    public List<NotificationView> all(Collection<NotificationId> ids) {
        var tables = work.read();
        return tables.notifications().values().stream()
                .filter(row -> ids.contains(row.notification().id()))
                .map(row -> view(tables, row))
                .toList();
    }

    private static Stream<NotificationRow> of(Tables tables, UserId user) {
        return tables.notifications().values().stream()
                .filter(row -> row.notification().userId().equals(user))
                .filter(row -> tables.participants().stream()
                        .anyMatch(place -> place.userId().equals(user)
                                && place.projectId().equals(row.notification().projectId())));
    }

    private static NotificationView view(Tables tables, NotificationRow row) {
        return switch (row.notification().occasion()) {
            case Occasion.Reply reply -> ofComment(tables, row, reply.by(), reply.comment());
            case Occasion.Mention mention -> ofComment(tables, row, mention.by(), mention.comment());
            case Occasion.NewMember joined ->
                view(tables, row, joined.who(), target(tables, row, null, null, null, null, null, null), null);
            case Occasion.Update update -> ofImage(tables, row, update);
            case Occasion.Deadline due ->
                view(
                        tables,
                        row,
                        null,
                        target(tables, row, null, null, null, null, due.deadline(), due.daysLeft()),
                        null);
        };
    }

    private static NotificationView ofComment(Tables tables, NotificationRow row, UserId by, CommentId id) {
        var comment = Objects.requireNonNull(tables.comments().get(id));
        var target = target(tables, row, comment.sceneId(), id, null, null, null, null);
        return view(tables, row, by, target, comment.content());
    }

    private static NotificationView ofImage(Tables tables, NotificationRow row, Occasion.Update update) {
        var image = Objects.requireNonNull(tables.images().get(update.image()));
        var number = update.versionNumber();
        var change = tables.versions().stream()
                .filter(version -> version.image().equals(image.id()))
                .map(Tables.VersionRow::version)
                .filter(version -> version.number() == number)
                .findFirst()
                .map(Image.Version::changeDescription)
                .orElse(null);
        var target = target(tables, row, image.sceneId(), null, image.id(), number, null, null);
        return view(tables, row, update.by(), target, change);
    }

    private static NotificationView view(
            Tables tables, NotificationRow row, @Nullable UserId actor, Target target, @Nullable String said) {
        var notification = row.notification();
        return new NotificationView(
                notification.id(),
                notification.userId(),
                notification.occasion().type(),
                actor == null ? null : tables.person(actor),
                target,
                NotificationView.beginningOf(said),
                notification.createdAt(),
                row.readAt());
    }

    private static Target target(
            Tables tables,
            NotificationRow row,
            @Nullable SceneId sceneId,
            @Nullable CommentId comment,
            @Nullable ImageId image,
            @Nullable Integer version,
            @Nullable LocalDate deadline,
            @Nullable Integer daysLeft) {
        var project = row.notification().projectId();
        var scene = sceneId == null ? null : tables.scenes().get(sceneId);
        return new Target(
                project,
                Objects.requireNonNull(tables.projects().get(project)).name(),
                sceneId,
                scene == null ? null : scene.sceneNumber(),
                scene == null ? null : scene.label(),
                comment,
                image,
                image == null
                        ? null
                        : Objects.requireNonNull(tables.images().get(image)).type(),
                version,
                deadline,
                daysLeft);
    }
}
