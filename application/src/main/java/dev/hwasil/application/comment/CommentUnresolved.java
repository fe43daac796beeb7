package dev.hwasil.application.comment;

import dev.hwasil.application.event.ProjectEvent;
import java.util.UUID;

/** A settled thread was opened again. */
public record CommentUnresolved(CommentView comment) implements ProjectEvent {
    @Override
    public String type() {
        return "comment:unresolved";
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
