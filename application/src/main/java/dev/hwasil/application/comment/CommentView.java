package dev.hwasil.application.comment;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comment with the people in it. */
public record CommentView(
        CommentId id,
        ProjectId projectId,
        @Nullable SceneId sceneId,
        @Nullable CommentId parentId,
        UserRef user,
        @Nullable String content,
        List<UserRef> mentions,
        boolean isEdited,
        boolean isDeleted,
        @Nullable Instant resolvedAt,
        @Nullable UserRef resolvedBy,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** Keeps its own copy of the mentions. */
    public CommentView {
        mentions = List.copyOf(mentions);
    }

    /** A comment that this person has just posted. */
    static CommentView posted(Comment comment, UserRef by, List<UserRef> mentions) {
        return new CommentView(
                comment.id(),
                comment.projectId(),
                comment.sceneId(),
                comment.parentId(),
                by,
                comment.content(),
                mentions,
                false,
                false,
                null,
                null,
                comment.version(),
                comment.createdAt(),
                comment.updatedAt());
    }
}
