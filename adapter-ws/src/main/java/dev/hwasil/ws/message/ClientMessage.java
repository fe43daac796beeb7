package dev.hwasil.ws.message;

import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.json.JsonValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client says. */
public sealed interface ClientMessage {

    /** Who it is. */
    record Authenticate(String token) implements ClientMessage {}

    /**
     * Wants to hear a project, and to be seen in it.
     *
     * @param cursors how it wants to be told where the others point
     */
    record JoinProject(ProjectId project, CursorMode cursors) implements ClientMessage {}

    /** How a client is told where the others point. */
    enum CursorMode {
        /** One event each. */
        EACH,
        /** All together in one event. */
        BATCH
    }

    /** Wants neither any more. */
    record LeaveProject(ProjectId project) implements ClientMessage {}

    /** Looks at a scene. */
    record JoinScene(ProjectId project, SceneId scene) implements ClientMessage {}

    /** Looks at the board again. */
    record LeaveScene(ProjectId project, SceneId scene) implements ClientMessage {}

    /** Wants to be shown so. */
    record UpdatePresence(ProjectId project, Status status) implements ClientMessage {}

    /** Points there in a scene, or on the board; {@code x} and {@code y} are passed on as they came. */
    record MoveCursor(ProjectId project, @Nullable SceneId scene, JsonValue x, JsonValue y) implements ClientMessage {}

    /** Has begun to write, or has stopped. */
    record Type(
            ProjectId project,
            boolean isTyping,
            Location location,
            @Nullable UUID target) implements ClientMessage {}

    /** Where somebody writes. */
    enum Location {
        COMMENT,
        ANNOTATION,
        DESCRIPTION
    }

    /** Has uploaded so much of a file, in percent. */
    record TellProgress(SceneId scene, String fileName, double progress) implements ClientMessage {}

    /**
     * Wants a change.
     *
     * @param event the name that it asked by
     * @param key by which it is told from others; null when it is made as often as it is asked for
     */
    record Make(Change change, String event, @Nullable Key key) implements ClientMessage {}

    /**
     * A key that a client has chosen for one change.
     *
     * @param content all that makes the change this one
     */
    record Key(String value, String content) {}

    /** Tells the others what the server has told them already; means nothing. */
    record Rebroadcast() implements ClientMessage {}

    /** Says something that no client of this server says. */
    record Unknown(String name) implements ClientMessage {}
}
