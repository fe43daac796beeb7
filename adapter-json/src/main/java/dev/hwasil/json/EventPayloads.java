package dev.hwasil.json;

import static dev.hwasil.json.JsonValue.object;

import dev.hwasil.application.comment.CommentCreated;
import dev.hwasil.application.comment.CommentDeleted;
import dev.hwasil.application.comment.CommentResolved;
import dev.hwasil.application.comment.CommentUnresolved;
import dev.hwasil.application.comment.CommentUpdated;
import dev.hwasil.application.comment.CommentView;
import dev.hwasil.application.event.LoggedEvent;
import dev.hwasil.application.event.ProjectEvent;
import dev.hwasil.application.image.ImageRestored;
import dev.hwasil.application.image.ImageUploaded;
import dev.hwasil.application.project.ParticipantJoined;
import dev.hwasil.application.scene.SceneCreated;
import dev.hwasil.domain.presence.Status;

/** What a room hears of a durable event. Thread-safe. */
public final class EventPayloads {

    private final Resources resources;

    /** Shows resources as REST does. */
    public EventPayloads(Resources resources) {
        this.resources = resources;
    }

    /** The payload. */
    public JsonValue of(LoggedEvent logged) {
        return object(o -> fields(o, logged));
    }

    /** The event's own keys, and {@code projectId}, {@code seq}, {@code actor}, {@code at}. */
    public void fields(ObjectWriter o, LoggedEvent logged) {
        own(o, logged.event());
        o.field("projectId", logged.project().value())
                .field("seq", logged.seq())
                .field("actor", resources.user(logged.actor()))
                .field("at", logged.at());
    }

    private void own(ObjectWriter o, ProjectEvent event) {
        switch (event) {
            case ParticipantJoined joined ->
                o.field("participant", resources.participant(joined.participant(), Status.OFFLINE));
            case SceneCreated created -> o.field("scene", resources.scene(created.scene()));
            case ImageUploaded uploaded ->
                o.field("sceneId", uploaded.image().sceneId().value())
                        .field("image", resources.image(uploaded.image()));
            case ImageRestored restored ->
                o.field("sceneId", restored.image().sceneId().value())
                        .field("image", resources.image(restored.image()));
            case CommentCreated created -> comment(o, created.comment());
            case CommentUpdated updated ->
                comment(
                        o.field("content", updated.comment().content())
                                .field("updatedAt", updated.comment().updatedAt()),
                        updated.comment());
            case CommentDeleted deleted -> comment(o, deleted.comment());
            case CommentResolved resolved -> comment(o, resolved.comment());
            case CommentUnresolved unresolved -> comment(o, unresolved.comment());
            default -> throw new IllegalArgumentException("no room hears of " + event.type());
        }
    }

    private void comment(ObjectWriter o, CommentView comment) {
        o.field("commentId", comment.id().value()).field("comment", resources.comment(comment));
    }
}
