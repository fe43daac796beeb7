package dev.hwasil.application.comment;

import dev.hwasil.application.event.ProjectEvent;
import java.util.UUID;

/** Something was said. */
public record CommentCreated(CommentView comment) implements ProjectEvent {
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
