package dev.hwasil.application.comment;

import dev.hwasil.application.event.ProjectEvent;
import java.util.UUID;

/** What was said was taken back; its place in the thread remains. */
public record CommentDeleted(CommentView comment) implements ProjectEvent {
    @Override
    public String type() {
        return "comment:deleted";
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
