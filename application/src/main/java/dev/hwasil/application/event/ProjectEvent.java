package dev.hwasil.application.event;

import dev.hwasil.application.comment.CommentView;
import dev.hwasil.application.image.ImageView;
import dev.hwasil.application.project.ParticipantView;
import dev.hwasil.application.scene.SceneView;
import java.util.UUID;

/**
 * Something durable that happened in a project. It carries whole resources, so that who hears it needs no second
 * request; it carries no link to a file: links are made when it is delivered.
 */
public sealed interface ProjectEvent {

    /** The event's name on the socket and in the log. */
    String type();

    /** What kind of thing it happened to. */
    String targetType();

    /** To which one. */
    UUID targetId();

    /** A person joined. */
    record ParticipantJoined(ParticipantView participant) implements ProjectEvent {
        @Override
        public String type() {
            return "participant:joined";
        }

        @Override
        public String targetType() {
            return "participant";
        }

        @Override
        public UUID targetId() {
            return participant.user().id().value();
        }
    }

    /** A scene was added. */
    record SceneCreated(SceneView scene) implements ProjectEvent {
        @Override
        public String type() {
            return "scene:created";
        }

        @Override
        public String targetType() {
            return "scene";
        }

        @Override
        public UUID targetId() {
            return scene.id().value();
        }
    }

    /** A picture, or the next version of one, was uploaded. */
    record ImageUploaded(ImageView image) implements ProjectEvent {
        @Override
        public String type() {
            return "image:uploaded";
        }

        @Override
        public String targetType() {
            return "image";
        }

        @Override
        public UUID targetId() {
            return image.id().value();
        }
    }

    /** An earlier version was put on top again. */
    record ImageRestored(ImageView image) implements ProjectEvent {
        @Override
        public String type() {
            return "image:restored";
        }

        @Override
        public String targetType() {
            return "image";
        }

        @Override
        public UUID targetId() {
            return image.id().value();
        }
    }

    /** Something was said. */
    record CommentCreated(CommentView comment) implements ProjectEvent {
        @Override
        public String type() {
            return "comment:created";
        }

        @Override
        public String targetType() {
            return "comment";
        }

        @Override
        public UUID targetId() {
            return comment.id().value();
        }
    }
}
