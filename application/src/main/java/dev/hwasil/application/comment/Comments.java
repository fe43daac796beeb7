package dev.hwasil.application.comment;

import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.comment.CommentId;
import java.util.Optional;

/** All comments. */
public interface Comments {

    /**
     * Adds a comment.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when what it speaks of is gone; the unit of
     *     work is then lost
     */
    void add(Comment comment);

    /** The comment of that id, deleted or not. */
    Optional<Comment> find(CommentId id);

    /** The comment of that id, deleted or not, locked until the unit ends. */
    Optional<Comment> hold(CommentId id);

    /** Writes a comment that is there and held. */
    void save(Comment comment);
}
