package dev.hwasil.application.comment;

import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.comment.CommentId;
import java.util.Optional;

/** All comments. */
public interface Comments {

    /** Adds a comment. */
    void add(Comment comment);

    /** The comment of that id, deleted or not. */
    Optional<Comment> find(CommentId id);
}
