package dev.hwasil.json;

import static dev.hwasil.json.JsonValue.object;

import dev.hwasil.application.activity.Activity;
import dev.hwasil.application.annotation.AnnotationCreated;
import dev.hwasil.application.annotation.AnnotationDeleted;
import dev.hwasil.application.annotation.AnnotationUpdated;
import dev.hwasil.application.comment.CommentCreated;
import dev.hwasil.application.comment.CommentDeleted;
import dev.hwasil.application.comment.CommentResolved;
import dev.hwasil.application.comment.CommentUnresolved;
import dev.hwasil.application.comment.CommentUpdated;
import dev.hwasil.application.comment.CommentView;
import dev.hwasil.application.event.ProjectEvent;
import dev.hwasil.application.image.ImageDeleted;
import dev.hwasil.application.image.ImageRestored;
import dev.hwasil.application.image.ImageUploaded;
import dev.hwasil.application.image.ImageView;
import dev.hwasil.application.project.ParticipantJoined;
import dev.hwasil.application.project.ParticipantUpdated;
import dev.hwasil.application.project.ProjectUpdated;
import dev.hwasil.application.scene.SceneCreated;
import dev.hwasil.application.scene.SceneDeleted;
import dev.hwasil.application.scene.SceneUpdated;
import dev.hwasil.application.scene.SceneView;
import dev.hwasil.application.scene.ScenesReordered;
import org.jspecify.annotations.Nullable;

/**
 * What an activity says of the event behind it: by which name people know the thing, and what there is to know at a
 * glance. Never a person's name and nothing that somebody said or drew: those are changed and taken back, and a log is
 * not.
 */
final class Activities {

    private Activities() {}

    /** The name of what it happened to, or null. */
    static @Nullable String description(Activity activity) {
        return switch (activity.event()) {
            case ProjectUpdated updated -> updated.project().name();
            case SceneCreated created -> created.scene().label();
            case SceneUpdated updated -> updated.scene().label();
            case SceneDeleted deleted -> deleted.label();
            case ImageUploaded uploaded -> fileName(uploaded.image());
            case ImageRestored restored -> fileName(restored.image());
            case null, default -> null;
        };
    }

    private static @Nullable String fileName(ImageView image) {
        return image.current().artwork().fileName();
    }

    /** What else there is to know. */
    static JsonValue metadata(Activity activity) {
        return object(o -> {
            if (activity.event() != null) facts(o, activity.event());
        });
    }

    private static void facts(ObjectWriter o, ProjectEvent event) {
        switch (event) {
            case ProjectUpdated updated ->
                o.field("status", updated.project().status())
                        .field("version", updated.project().version());
            case ParticipantJoined joined ->
                o.field("role", joined.participant().role());
            case ParticipantUpdated updated ->
                o.field("role", updated.participant().role());
            case SceneCreated created -> scene(o, created.scene());
            case SceneUpdated updated ->
                scene(o, updated.scene())
                        .field(
                                "changed",
                                updated.changed().stream()
                                        .sorted()
                                        .map(field -> JsonValue.string(EventPayloads.name(field)))
                                        .toList());
            case SceneDeleted deleted -> o.field("sceneNumber", deleted.sceneNumber());
            case ScenesReordered reordered ->
                o.field("sceneCount", reordered.sceneIds().size());
            case ImageUploaded uploaded -> image(o, uploaded.image());
            case ImageRestored restored ->
                image(o, restored.image())
                        .field("restoredFrom", restored.image().current().restoredFrom());
            case ImageDeleted deleted ->
                o.field("sceneId", deleted.sceneId().value()).field("type", deleted.imageType());
            case CommentCreated created -> comment(o, created.comment());
            case CommentUpdated updated -> comment(o, updated.comment());
            case CommentDeleted deleted -> comment(o, deleted.comment());
            case CommentResolved resolved -> comment(o, resolved.comment());
            case CommentUnresolved unresolved -> comment(o, unresolved.comment());
            case AnnotationCreated created ->
                o.field("imageId", created.annotation().imageId().value());
            case AnnotationUpdated updated ->
                o.field("imageId", updated.annotation().imageId().value());
            case AnnotationDeleted deleted ->
                o.field("imageId", deleted.imageId().value());
            default -> {} // its action and its target say all
        }
    }

    private static ObjectWriter scene(ObjectWriter o, SceneView scene) {
        return o.field("sceneNumber", scene.sceneNumber());
    }

    private static ObjectWriter image(ObjectWriter o, ImageView image) {
        return o.field("sceneId", image.sceneId().value())
                .field("type", image.type())
                .field("versionNumber", image.current().number());
    }

    private static void comment(ObjectWriter o, CommentView comment) {
        o.field("sceneId", Resources.valueOf(comment.sceneId()))
                .field("parentId", Resources.valueOf(comment.parentId()));
    }
}
