package dev.hwasil.application.comment;

import dev.hwasil.application.event.ProjectEvent;
import java.util.UUID;

/** A thread was settled. */
public record CommentResolved(CommentView comment) implements ProjectEvent {
    @Override
    public String type() {
        return "comment:resolved";
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
