package dev.hwasil.json;

import static dev.hwasil.json.JsonValue.object;

import dev.hwasil.application.account.ProfileFiles;
import dev.hwasil.application.account.Sessions.Session;
import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.activity.Activity;
import dev.hwasil.application.admin.Statistics.Figures;
import dev.hwasil.application.annotation.AnnotationView;
import dev.hwasil.application.comment.CommentView;
import dev.hwasil.application.image.ImageView;
import dev.hwasil.application.image.VersionView;
import dev.hwasil.application.notification.NotificationView;
import dev.hwasil.application.page.Page;
import dev.hwasil.application.project.ParticipantView;
import dev.hwasil.application.project.ProjectOverview;
import dev.hwasil.application.project.ProjectView;
import dev.hwasil.application.scene.SceneView;
import dev.hwasil.application.storage.FileLinks;
import dev.hwasil.domain.account.ProfileImageId;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.image.Artwork;
import dev.hwasil.domain.image.ArtworkId;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.studio.Studio;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The resources of the contract. Links to files are signed when a resource is written. Thread-safe. */
public final class Resources {

    private final FileLinks links;
    private final ArtworkLinks artworks;

    /** Signs with {@code links}. */
    public Resources(FileLinks links) {
        this.links = links;
        this.artworks = new ArtworkLinks(links);
    }

    /** Links in what is written now are the same until this number changes. */
    public long linksPeriod() {
        return links.period();
    }

    /** A page of a list; {@code next} is the cursor of what follows, or null at the end. */
    public <T> JsonValue page(Page<T> page, Function<T, JsonValue> each, Function<T, String> cursor) {
        var next = page.hasMore() ? cursor.apply(page.items().getLast()) : null;
        return object(
                o -> o.field("items", page.items().stream().map(each).toList()).field("nextCursor", next));
    }

    /** {@code OpenSession}; whether it is the one that asks. */
    public JsonValue session(Session session, boolean isCurrent) {
        return object(o -> o.field("id", session.id().value())
                .field("startedAt", session.startedAt())
                .field("endsAt", session.endsAt())
                .field("isCurrent", isCurrent));
    }

    /** {@code UserRef}. */
    public JsonValue user(UserRef user) {
        return object(o -> userFields(o, user));
    }

    /**
     * {@code UserRef}, with its picture under the name {@code profileImage} as well: so does the seed name it there.
     */
    public JsonValue userJoining(UserRef user) {
        return object(o -> {
            userFields(o, user);
            o.field("profileImage", link(user.profileImage()));
        });
    }

    private void userFields(ObjectWriter o, UserRef user) {
        o.field("id", user.id().value())
                .field("username", user.username())
                .field("nickname", user.nickname())
                .field("profileImageUrl", link(user.profileImage()));
    }

    /** {@code Me}. */
    public JsonValue me(User user) {
        return object(o -> meFields(o, user));
    }

    /** {@code Account}: what an admin sees of somebody. */
    public JsonValue account(User user) {
        return object(o -> {
            meFields(o, user);
            o.field("isActive", user.isActive());
        });
    }

    private void meFields(ObjectWriter o, User user) {
        o.field("id", user.id().value())
                .field("username", user.username().value())
                .field("nickname", user.nickname())
                .field("profileImageUrl", link(user.profileImage()))
                .field("email", user.email().value())
                .field("isAdmin", user.isAdmin())
                .field("createdAt", user.createdAt())
                .field("lastLoginAt", user.lastLoginAt());
    }

    /** {@code Statistics}. */
    public JsonValue figures(Figures figures, int sockets) {
        return object(o -> o.field("users", figures.users())
                .field("activeUsers", figures.activeUsers())
                .field("projects", figures.projects())
                .field("scenes", figures.scenes())
                .field("images", figures.images())
                .field("imageVersions", figures.imageVersions())
                .field("comments", figures.comments())
                .field("annotations", figures.annotations())
                .field("storageBytes", figures.storageBytes())
                .field(
                        "eventsByDay",
                        figures.eventsByDay().stream()
                                .map(day ->
                                        object(d -> d.field("date", day.date()).field("events", day.events())))
                                .toList())
                .field("sockets", (long) sockets));
    }

    /** {@code Studio}. */
    public JsonValue studio(Studio studio) {
        return object(o -> o.field("id", studio.id().value())
                .field("name", studio.name())
                .field("description", studio.description())
                .field("ownerId", studio.ownerId().value())
                .field("version", studio.version())
                .field("createdAt", studio.createdAt())
                .field("updatedAt", studio.updatedAt()));
    }

    /** {@code Project}, as all hear of it: without what depends on who reads it. */
    public JsonValue project(ProjectView project) {
        return object(o -> projectFields(o, project));
    }

    /** {@code Project}, as one participant sees it. */
    public JsonValue project(ProjectOverview overview) {
        return object(o -> {
            projectFields(o, overview.project());
            o.field("previewUrls", previews(overview.newest()))
                    .field("myRole", overview.myRole())
                    .field("hasUpdates", overview.hasUpdates());
        });
    }

    private void projectFields(ObjectWriter o, ProjectView project) {
        o.field("id", project.id().value())
                .field("studioId", project.studioId().value())
                .field("creator", user(project.creator()))
                .field("name", project.name())
                .field("description", project.description())
                .field("deadline", project.deadline())
                .field("tag", project.tag())
                .field("status", project.status())
                .field("sceneCount", project.sceneCount())
                .field("participantCount", project.participantCount())
                .field("coverUrl", cover(project.cover()))
                .field("version", project.version())
                .field("createdAt", project.createdAt())
                .field("updatedAt", project.updatedAt());
    }

    private List<JsonValue> previews(List<ArtworkId> newest) {
        return newest.stream()
                .map(artwork -> JsonValue.string(artworks.thumbnail(artwork)))
                .toList();
    }

    private @Nullable String cover(@Nullable ArtworkId artwork) {
        return artwork == null ? null : artworks.main(artwork);
    }

    /** {@code Participant}. */
    public JsonValue participant(ParticipantView participant, Status presence) {
        return object(o -> o.field("user", user(participant.user()))
                .field("role", participant.role())
                .field("joinedAt", participant.joinedAt())
                .field("lastViewedAt", participant.lastViewedAt())
                .field("presence", presence));
    }

    /** {@code Scene}. */
    public JsonValue scene(SceneView scene) {
        return object(o -> o.field("id", scene.id().value())
                .field("projectId", scene.projectId().value())
                .field("sceneNumber", scene.sceneNumber())
                .field("label", scene.label())
                .field("description", scene.description())
                .field("notes", scene.notes())
                .field(
                        "images",
                        object(images -> images.field("lineart", imageOrNull(scene.lineart()))
                                .field("art", imageOrNull(scene.art()))))
                .field("commentCount", scene.commentCount())
                .field("openCommentCount", scene.openCommentCount())
                .field("createdBy", user(scene.createdBy()))
                .field("version", scene.version())
                .field("createdAt", scene.createdAt())
                .field("updatedAt", scene.updatedAt()));
    }

    private @Nullable JsonValue imageOrNull(@Nullable ImageView image) {
        return image == null ? null : image(image);
    }

    /** {@code Image}. */
    public JsonValue image(ImageView image) {
        var current = image.current();
        return object(o -> {
            o.field("id", image.id().value())
                    .field("sceneId", image.sceneId().value())
                    .field("type", image.type());
            artworkFields(o, current.artwork());
            o.field("fileName", current.artwork().fileName())
                    .field("isCurrent", true)
                    .field("versionNumber", current.number())
                    .field("versionCount", image.versionCount())
                    .field("uploadedBy", user(current.uploadedBy()))
                    .field("uploadedAt", current.uploadedAt())
                    .field("changeDescription", current.changeDescription())
                    .field("metadata", metadata(current.artwork()));
        });
    }

    /** {@code ImageVersion}. */
    public JsonValue version(ImageId image, VersionView version) {
        return object(o -> {
            o.field("imageId", image.value()).field("versionNumber", version.number());
            artworkFields(o, version.artwork());
            o.field("uploadedBy", user(version.uploadedBy()))
                    .field("uploadedAt", version.uploadedAt())
                    .field("changeDescription", version.changeDescription())
                    .field("restoredFrom", version.restoredFrom());
        });
    }

    private void artworkFields(ObjectWriter o, Artwork artwork) {
        var of = artworks.to(artwork);
        o.field("url", of.main())
                .field("thumbnailUrl", of.thumbnail())
                .field("originalUrl", of.original())
                .field("width", artwork.width())
                .field("height", artwork.height())
                .field("format", artwork.format())
                .field("fileSize", artwork.fileSize());
    }

    private static JsonValue metadata(Artwork artwork) {
        return object(o -> o.field("sha256", artwork.sha256()).field("animated", artwork.animated()));
    }

    /** {@code Activity}. */
    public JsonValue activity(Activity activity) {
        return object(o -> o.field("seq", activity.seq())
                .field("actor", user(activity.actor()))
                .field("action", activity.action())
                .field("targetType", activity.targetType())
                .field("targetId", activity.targetId())
                .field("description", Activities.description(activity))
                .field("metadata", Activities.metadata(activity))
                .field("createdAt", activity.at()));
    }

    /** {@code Comment}. */
    public JsonValue comment(CommentView comment) {
        return object(o -> o.field("id", comment.id().value())
                .field("projectId", comment.projectId().value())
                .field("sceneId", valueOf(comment.sceneId()))
                .field("parentId", valueOf(comment.parentId()))
                .field("user", user(comment.user()))
                .field("content", comment.content())
                .field("mentions", comment.mentions().stream().map(this::user).toList())
                .field("isEdited", comment.isEdited())
                .field("isDeleted", comment.isDeleted())
                .field("resolvedAt", comment.resolvedAt())
                .field("resolvedBy", userOrNull(comment.resolvedBy()))
                .field("version", comment.version())
                .field("createdAt", comment.createdAt())
                .field("updatedAt", comment.updatedAt()));
    }

    /** {@code Annotation}. */
    public JsonValue annotation(AnnotationView annotation) {
        return object(o -> o.field("id", annotation.id().value())
                .field("imageId", annotation.imageId().value())
                .field("versionNumber", annotation.versionNumber())
                .field("type", annotation.shape().type())
                .field("data", ShapeJson.of(annotation.shape()))
                .field("user", user(annotation.user()))
                .field("version", annotation.version())
                .field("createdAt", annotation.createdAt())
                .field("updatedAt", annotation.updatedAt()));
    }

    /** {@code Notification}. */
    public JsonValue notification(NotificationView notification) {
        return object(o -> o.field("id", notification.id().value())
                .field("projectId", notification.target().projectId().value())
                .field("type", notification.type())
                .field("title", notification.title())
                .field("content", notification.content())
                .field("isRead", notification.readAt() != null)
                .field("createdAt", notification.createdAt())
                .field("readAt", notification.readAt())
                .field("actor", userOrNull(notification.actor()))
                .field("target", target(notification.target())));
    }

    private static JsonValue target(NotificationView.Target target) {
        return object(o -> o.field("projectName", target.projectName())
                .field("sceneId", valueOf(target.sceneId()))
                .field("sceneNumber", target.sceneNumber())
                .field("sceneLabel", target.sceneLabel())
                .field("commentId", valueOf(target.commentId()))
                .field("imageId", valueOf(target.imageId()))
                .field("imageType", target.imageType())
                .field("versionNumber", target.versionNumber())
                .field("deadline", target.deadline())
                .field("daysLeft", target.daysLeft()));
    }

    private @Nullable JsonValue userOrNull(@Nullable UserRef user) {
        return user == null ? null : user(user);
    }

    static @Nullable UUID valueOf(@Nullable SceneId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable UUID valueOf(@Nullable ImageId id) {
        return id == null ? null : id.value();
    }

    static @Nullable UUID valueOf(@Nullable CommentId id) {
        return id == null ? null : id.value();
    }

    private @Nullable String link(@Nullable ProfileImageId image) {
        return image == null ? null : links.to(ProfileFiles.of(image));
    }
}
