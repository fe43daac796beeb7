package dev.hwasil.ws.message;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.event.Bookmark;
import dev.hwasil.application.event.LoggedEvent;
import dev.hwasil.application.notification.NotificationView;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.presence.Presence;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client is told. */
public sealed interface ServerMessage {

    /** The names of all events that this server sends, or will. */
    Set<String> EVENTS = Set.of(
            "connected",
            "authenticated",
            "joined:project",
            "joined:scene",
            "user:joined",
            "user:left",
            "presence:update",
            "cursor:moved",
            "cursors:moved",
            "typing:status",
            "upload:progress",
            "comment:created",
            "comment:updated",
            "comment:deleted",
            "comment:resolved",
            "comment:unresolved",
            "annotation:created",
            "annotation:updated",
            "annotation:deleted",
            "image:uploaded",
            "image:restored",
            "image:deleted",
            "scene:created",
            "scene:updated",
            "scene:deleted",
            "scenes:reordered",
            "project:updated",
            "project:deleted",
            "project:notification",
            "participant:joined",
            "participant:updated",
            "participant:removed",
            "reconnect:required",
            "error");

    /** Its event's name. */
    String name();

    /** The socket is connected; its user may not be known yet. */
    record Connected(@Nullable UserId user, String socketId) implements ServerMessage {
        @Override
        public String name() {
            return "connected";
        }
    }

    /** The socket's user is known. */
    record Authenticated(UserRef user) implements ServerMessage {
        @Override
        public String name() {
            return "authenticated";
        }
    }

    /**
     * The socket hears the project from now on.
     *
     * @param cursor the place of the last event before: it hears all that comes after
     */
    record JoinedProject(ProjectId project, List<Participation> participants, Bookmark cursor)
            implements ServerMessage {
        @Override
        public String name() {
            return "joined:project";
        }
    }

    /** The socket's user looks at the scene, with these. */
    record JoinedScene(ProjectId project, SceneId scene, List<Participation> participants) implements ServerMessage {
        @Override
        public String name() {
            return "joined:scene";
        }
    }

    /** A person came into the project. */
    record UserJoined(ProjectId project, UserRef user) implements ServerMessage {
        @Override
        public String name() {
            return "user:joined";
        }
    }

    /** A person went. */
    record UserLeft(ProjectId project, UserId user) implements ServerMessage {
        @Override
        public String name() {
            return "user:left";
        }
    }

    /** A person shows another status, or looks at another scene. */
    record PresenceUpdated(ProjectId project, Presence presence) implements ServerMessage {
        @Override
        public String name() {
            return "presence:update";
        }
    }

    /** Somebody points there in a scene, or on the board. */
    record CursorMoved(UserRef user, @Nullable SceneId scene, JsonValue x, JsonValue y) implements ServerMessage {
        static final String NAME = "cursor:moved";

        @Override
        public String name() {
            return NAME;
        }
    }

    /**
     * All that has moved since the last one.
     *
     * @param cursors each as what a {@link CursorMoved} says, written before
     */
    record CursorsMoved(List<JsonValue> cursors) implements ServerMessage {
        @Override
        public String name() {
            return "cursors:moved";
        }
    }

    /**
     * Somebody has begun to write, or has stopped.
     *
     * @param scene at which they look, or null
     * @param target what it is that they write of, or null
     */
    record TypingStatus(
            ProjectId project,
            @Nullable SceneId scene,
            UserRef user,
            boolean isTyping,
            ClientMessage.Location location,
            @Nullable UUID target)
            implements ServerMessage {
        @Override
        public String name() {
            return "typing:status";
        }

        /** The same, when they have stopped. */
        public TypingStatus stopped() {
            return new TypingStatus(project, scene, user, false, location, target);
        }
    }

    /** Somebody has uploaded so much of a file, in percent. */
    record UploadProgress(SceneId scene, UserId user, String fileName, double progress) implements ServerMessage {
        @Override
        public String name() {
            return "upload:progress";
        }
    }

    /** Something durable happened in the project. */
    record Happened(LoggedEvent event) implements ServerMessage {
        @Override
        public String name() {
            return event.event().type();
        }
    }

    /** Something that the socket's user should know; in the project's room or not. */
    record Notified(NotificationView notification) implements ServerMessage {
        @Override
        public String name() {
            return "project:notification";
        }
    }

    /** The socket ends, and may be opened again. */
    record ReconnectRequired(Reason reason) implements ServerMessage {

        /** Why. */
        public enum Reason {
            TOKEN_EXPIRED("token-expired"),
            SESSION_ENDED("session-ended"),
            SERVER_SHUTDOWN("server-shutdown");

            private final String word;

            Reason(String word) {
                this.word = word;
            }

            String word() {
                return word;
            }
        }

        @Override
        public String name() {
            return "reconnect:required";
        }
    }

    /**
     * Something that the client sent was refused.
     *
     * @param event the name of what it sent, or null when that could not be read
     */
    record Failed(Problem problem, @Nullable String event) implements ServerMessage {
        @Override
        public String name() {
            return "error";
        }
    }
}
