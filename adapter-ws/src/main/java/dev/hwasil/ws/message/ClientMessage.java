package dev.hwasil.ws.message;

import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import org.jspecify.annotations.Nullable;

/** What a client says. */
public sealed interface ClientMessage {

    /** Who it is. */
    record Authenticate(String token) implements ClientMessage {}

    /** Wants to hear a project, and to be seen in it. */
    record JoinProject(ProjectId project) implements ClientMessage {}

    /** Wants neither any more. */
    record LeaveProject(ProjectId project) implements ClientMessage {}

    /** Looks at a scene. */
    record JoinScene(ProjectId project, SceneId scene) implements ClientMessage {}

    /** Looks at the board again. */
    record LeaveScene(ProjectId project, SceneId scene) implements ClientMessage {}

    /** Wants to be shown so. */
    record UpdatePresence(ProjectId project, Status status) implements ClientMessage {}

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
