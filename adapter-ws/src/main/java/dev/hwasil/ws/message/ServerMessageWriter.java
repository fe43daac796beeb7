package dev.hwasil.ws.message;

import static dev.hwasil.json.JsonValue.object;

import dev.hwasil.application.annotation.AnnotationView;
import dev.hwasil.application.comment.CommentView;
import dev.hwasil.application.image.ImageView;
import dev.hwasil.application.presence.PresentPeople;
import dev.hwasil.application.scene.SceneView;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.error.Violation;
import dev.hwasil.domain.presence.Presence;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.json.BookmarkCursor;
import dev.hwasil.json.EventPayloads;
import dev.hwasil.json.JsonValue;
import dev.hwasil.json.ObjectWriter;
import dev.hwasil.json.Resources;
import dev.hwasil.ws.engine.Outgoing;
import dev.hwasil.ws.message.ServerMessage.Authenticated;
import dev.hwasil.ws.message.ServerMessage.Connected;
import dev.hwasil.ws.message.ServerMessage.CursorMoved;
import dev.hwasil.ws.message.ServerMessage.CursorsMoved;
import dev.hwasil.ws.message.ServerMessage.Failed;
import dev.hwasil.ws.message.ServerMessage.Happened;
import dev.hwasil.ws.message.ServerMessage.JoinedProject;
import dev.hwasil.ws.message.ServerMessage.JoinedScene;
import dev.hwasil.ws.message.ServerMessage.Notified;
import dev.hwasil.ws.message.ServerMessage.PresenceUpdated;
import dev.hwasil.ws.message.ServerMessage.ReconnectRequired;
import dev.hwasil.ws.message.ServerMessage.TypingStatus;
import dev.hwasil.ws.message.ServerMessage.UploadProgress;
import dev.hwasil.ws.message.ServerMessage.UserJoined;
import dev.hwasil.ws.message.ServerMessage.UserLeft;
import dev.hwasil.ws.socketio.PacketEncoder;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what clients are told. Thread-safe. */
public final class ServerMessageWriter {

    private final Resources resources;
    private final EventPayloads events;

    /** Shows resources as REST does, and participants as present as {@code presentPeople} says. */
    public ServerMessageWriter(Resources resources, PresentPeople presentPeople) {
        this.resources = resources;
        this.events = new EventPayloads(resources, presentPeople);
    }

    /** The message as an event: written once, for any number of sockets. */
    public Outgoing event(ServerMessage message) {
        return PacketEncoder.event(message.name(), object(o -> fields(o, message)));
    }

    /** What the message says: written once, for any number of events. */
    public JsonValue written(ServerMessage message) {
        return JsonValue.raw(object(o -> fields(o, message)).bytes());
    }

    /** Somebody's cursor has moved, as was {@link #written} before. */
    public Outgoing cursorMoved(JsonValue written) {
        return PacketEncoder.event(CursorMoved.NAME, written);
    }

    /** The message as an event that no client may miss, with which a socket has heard the project up to there. */
    public Durable durable(ServerMessage message, ProjectId project, long position) {
        var event = PacketEncoder.recoverable(message.name(), object(o -> fields(o, message)));
        return new Durable(project, position, event);
    }

    /** The acknowledgement of what was done and has no result. */
    public JsonValue done() {
        return object(o -> o.field("ok", true));
    }

    /** The acknowledgement of what was done, with what the message says of it. */
    public JsonValue done(ServerMessage result) {
        return object(o -> fields(o.field("ok", true), result));
    }

    /** The acknowledgement of what was said. */
    public JsonValue done(CommentView comment) {
        return object(o -> o.field("ok", true).field("comment", resources.comment(comment)));
    }

    /** The acknowledgement of what was drawn. */
    public JsonValue done(AnnotationView annotation) {
        return object(o -> o.field("ok", true).field("annotation", resources.annotation(annotation)));
    }

    /** The acknowledgement of what was written of a scene. */
    public JsonValue done(SceneView scene) {
        return object(o -> o.field("ok", true).field("scene", resources.scene(scene)));
    }

    /** The acknowledgement of what was uploaded. */
    public JsonValue done(ImageView image) {
        return object(o -> o.field("ok", true).field("image", resources.image(image)));
    }

    /** The acknowledgement of what was refused. */
    public JsonValue refused(Problem problem) {
        return object(o -> o.field("ok", false).field("error", problem(problem)));
    }

    /** A refusal alone. */
    public JsonValue problem(Problem problem) {
        return object(o -> fields(o, problem));
    }

    private void fields(ObjectWriter o, ServerMessage message) {
        switch (message) {
            case Connected connected ->
                o.field("userId", valueOf(connected.user())).field("socketId", connected.socketId());
            case Authenticated authenticated -> o.field("user", resources.user(authenticated.user()));
            case JoinedProject joined ->
                o.field("projectId", joined.project().value())
                        .field("participants", participants(joined.participants()))
                        .field("cursor", BookmarkCursor.write(joined.cursor()));
            case JoinedScene joined ->
                o.field("projectId", joined.project().value())
                        .field("sceneId", joined.scene().value())
                        .field("participants", participants(joined.participants()));
            case UserJoined joined ->
                o.field("projectId", joined.project().value()).field("user", resources.userJoining(joined.user()));
            case UserLeft left ->
                o.field("projectId", left.project().value())
                        .field("userId", left.user().value());
            case PresenceUpdated updated -> {
                o.field("projectId", updated.project().value())
                        .field("userId", updated.presence().userId().value());
                fields(o, updated.presence());
            }
            case CursorMoved moved ->
                o.field("sceneId", valueOf(moved.scene()))
                        .field("userId", moved.user().id().value())
                        .field("userName", moved.user().nickname())
                        .field("x", moved.x())
                        .field("y", moved.y());
            case CursorsMoved moved -> o.field("cursors", moved.cursors());
            case TypingStatus status ->
                o.field("projectId", status.project().value())
                        .field("sceneId", valueOf(status.scene()))
                        .field("userId", status.user().id().value())
                        .field("userName", status.user().nickname())
                        .field("isTyping", status.isTyping())
                        .field("location", status.location())
                        .field("targetId", status.target());
            case UploadProgress upload ->
                o.field("sceneId", upload.scene().value())
                        .field("userId", upload.user().value())
                        .field("fileName", upload.fileName())
                        .field("progress", upload.progress());
            case Happened happened -> events.fields(o, happened.event());
            case Notified notified ->
                o.field("type", notified.notification().type())
                        .field("message", notified.notification().title())
                        .field(
                                "projectId",
                                notified.notification().target().projectId().value())
                        .field("notification", resources.notification(notified.notification()));
            case ReconnectRequired required ->
                o.field("reason", required.reason().word());
            case Failed failed -> {
                fields(o, failed.problem());
                o.field("event", failed.event());
            }
        }
    }

    private List<JsonValue> participants(List<Participation> participants) {
        return participants.stream()
                .map(each -> object(o -> {
                    o.field("user", resources.user(each.user()));
                    fields(o, each.presence());
                }))
                .toList();
    }

    private static void fields(ObjectWriter o, Presence presence) {
        o.field("status", presence.status()).field("sceneId", valueOf(presence.sceneId()));
    }

    private static void fields(ObjectWriter o, Problem problem) {
        o.field("code", problem.code())
                .field("message", problem.message())
                .field(
                        "details",
                        object(details -> details.field("type", "/problems/" + problem.name())
                                .field("errors", errors(problem.violations()))));
    }

    private static List<JsonValue> errors(List<Violation> violations) {
        return violations.stream()
                .map(each -> object(o -> o.field("pointer", each.pointer()).field("detail", each.detail())))
                .toList();
    }

    private static @Nullable UUID valueOf(@Nullable UserId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable UUID valueOf(@Nullable SceneId id) {
        return id == null ? null : id.value();
    }
}
