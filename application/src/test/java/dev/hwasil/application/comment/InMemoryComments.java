package dev.hwasil.application.comment;

import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.comment.CommentId;
import java.util.Optional;

/** Comments in memory. */
public final class InMemoryComments implements Comments {

    private final InMemoryUnitOfWork work;

    /** Works on the tables of the open unit. */
    public InMemoryComments(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(Comment comment) {
        work.change().comments().put(comment.id(), comment);
    }

    @Override
    public Optional<Comment> find(CommentId id) {
        return Optional.ofNullable(work.change().comments().get(id));
    }
}
