package dev.hwasil.json;

import static dev.hwasil.json.JsonValue.object;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.annotation.AnnotationCreated;
import dev.hwasil.application.annotation.AnnotationDeleted;
import dev.hwasil.application.annotation.AnnotationUpdated;
import dev.hwasil.application.comment.CommentCreated;
import dev.hwasil.application.comment.CommentDeleted;
import dev.hwasil.application.comment.CommentResolved;
import dev.hwasil.application.comment.CommentUnresolved;
import dev.hwasil.application.comment.CommentUpdated;
import dev.hwasil.application.comment.CommentView;
import dev.hwasil.application.event.LoggedEvent;
import dev.hwasil.application.image.ImageDeleted;
import dev.hwasil.application.image.ImageRestored;
import dev.hwasil.application.image.ImageUploaded;
import dev.hwasil.application.presence.PresentPeople;
import dev.hwasil.application.project.ParticipantJoined;
import dev.hwasil.application.project.ParticipantRemoved;
import dev.hwasil.application.project.ParticipantUpdated;
import dev.hwasil.application.project.ParticipantView;
import dev.hwasil.application.project.ProjectDeleted;
import dev.hwasil.application.project.ProjectUpdated;
import dev.hwasil.application.scene.SceneCreated;
import dev.hwasil.application.scene.SceneDeleted;
import dev.hwasil.application.scene.SceneUpdated;
import dev.hwasil.application.scene.ScenesReordered;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.scene.Scene;

/** What a room hears of a durable event. Thread-safe. */
public final class EventPayloads {

    private final Resources resources;
    private final PresentPeople presentPeople;

    /** Shows resources as REST does, and participants as present as {@code presentPeople} says. */
    public EventPayloads(Resources resources, PresentPeople presentPeople) {
        this.resources = resources;
        this.presentPeople = presentPeople;
    }

    /** The payload. */
    public JsonValue of(LoggedEvent logged) {
        return object(o -> fields(o, logged));
    }

    /** The event's own keys, and {@code projectId}, {@code seq}, {@code actor}, {@code at}. */
    public void fields(ObjectWriter o, LoggedEvent logged) {
        if (!(logged.event() instanceof ProjectDeleted)) own(o, logged); // of which there is no more to say
        o.field("projectId", logged.project().value())
                .field("seq", logged.seq())
                .field("actor", resources.user(logged.actor()))
                .field("at", logged.at());
    }

    private void own(ObjectWriter o, LoggedEvent logged) {
        switch (logged.event()) {
            case ProjectUpdated updated -> o.field("project", resources.project(updated.project()));
            case ParticipantJoined joined -> o.field("participant", participant(logged, joined.participant()));
            case ParticipantUpdated updated -> o.field("participant", participant(logged, updated.participant()));
            case ParticipantRemoved removed ->
                o.field("userId", removed.user().id().value());
            case SceneCreated created -> o.field("scene", resources.scene(created.scene()));
            case SceneUpdated updated ->
                o.field("sceneId", updated.scene().id().value())
                        .field("updates", updates(updated, logged.actor()))
                        .field("scene", resources.scene(updated.scene()));
            case SceneDeleted deleted -> o.field("sceneId", deleted.scene().value());
            case ScenesReordered reordered ->
                o.field(
                        "sceneIds",
                        reordered.sceneIds().stream()
                                .map(id -> JsonValue.string(id.value().toString()))
                                .toList());
            case ImageUploaded uploaded ->
                o.field("sceneId", uploaded.image().sceneId().value())
                        .field("image", resources.image(uploaded.image()));
            case ImageRestored restored ->
                o.field("sceneId", restored.image().sceneId().value())
                        .field("image", resources.image(restored.image()));
            case ImageDeleted deleted ->
                o.field("sceneId", deleted.sceneId().value())
                        .field("imageId", deleted.image().value())
                        .field("type", deleted.imageType());
            case CommentCreated created -> comment(o, created.comment());
            case CommentUpdated updated ->
                comment(
                        o.field("content", updated.comment().content())
                                .field("updatedAt", updated.comment().updatedAt()),
                        updated.comment());
            case CommentDeleted deleted -> comment(o, deleted.comment());
            case CommentResolved resolved -> comment(o, resolved.comment());
            case CommentUnresolved unresolved -> comment(o, unresolved.comment());
            case AnnotationCreated created -> o.field("annotation", resources.annotation(created.annotation()));
            case AnnotationUpdated updated -> o.field("annotation", resources.annotation(updated.annotation()));
            case AnnotationDeleted deleted ->
                o.field("annotationId", deleted.annotationId().value())
                        .field("imageId", deleted.imageId().value());
            default ->
                throw new IllegalArgumentException(
                        "no room hears of " + logged.event().type());
        }
    }

    private void comment(ObjectWriter o, CommentView comment) {
        o.field("commentId", comment.id().value()).field("comment", resources.comment(comment));
    }

    /** What a scene's field is called in JSON. */
    static String name(Scene.Field field) {
        return switch (field) {
            case LABEL -> "label";
            case DESCRIPTION -> "description";
            case NOTES -> "notes";
            case SCENE_NUMBER -> "sceneNumber";
        };
    }

    private JsonValue participant(LoggedEvent logged, ParticipantView participant) {
        var present = presentPeople.in(logged.project());
        return resources.participant(
                participant, present.getOrDefault(participant.user().id(), Status.OFFLINE));
    }

    /** The fields that are not as they were, and who changed them: so does the seed show it. */
    private JsonValue updates(SceneUpdated updated, UserRef by) {
        var scene = updated.scene();
        return object(o -> {
            for (var field : Scene.Field.values()) {
                if (!updated.changed().contains(field)) continue;
                switch (field) {
                    case LABEL -> o.field(name(field), scene.label());
                    case DESCRIPTION -> o.field(name(field), scene.description());
                    case NOTES -> o.field(name(field), scene.notes());
                    case SCENE_NUMBER -> o.field(name(field), scene.sceneNumber());
                }
            }
            o.field("updatedBy", resources.user(by));
        });
    }
}
