package dev.hwasil.application.comment;

import dev.hwasil.application.event.ProjectEvent;
import java.util.UUID;

/** Somebody said something else in its place. */
public record CommentUpdated(CommentView comment) implements ProjectEvent {
    @Override
    public String type() {
        return "comment:updated";
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
