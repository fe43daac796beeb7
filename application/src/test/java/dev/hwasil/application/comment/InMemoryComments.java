package dev.hwasil.application.comment;

import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.scene.NoSuchScene;
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
        var tables = work.change();
        if (comment.sceneId() == null) {
            if (!tables.projects().containsKey(comment.projectId())) throw work.lost(new NoSuchProject().asException());
        } else if (!tables.scenes().containsKey(comment.sceneId())) {
            throw work.lost(new NoSuchScene().asException());
        }
        tables.comments().put(comment.id(), comment);
    }

    @Override
    public Optional<Comment> find(CommentId id) {
        return Optional.ofNullable(work.read().comments().get(id));
    }

    @Override
    public Optional<Comment> hold(CommentId id) {
        return Optional.ofNullable(work.change().comments().get(id));
    }

    @Override
    public void save(Comment comment) {
        work.change().comments().put(comment.id(), comment);
    }
}
