package dev.hwasil.application.comment;

import dev.hwasil.application.page.Page;
import dev.hwasil.application.page.Pages;
import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.application.store.Tables;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Comments as they are read, in memory. */
public final class InMemoryConversations implements Conversations {

    private final InMemoryUnitOfWork work;

    /** Reads what the calling thread sees. */
    public InMemoryConversations(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Page<CommentView> of(ProjectId project, boolean withScenes, @Nullable CommentId before, int limit) {
        return page(
                comment -> comment.projectId().equals(project) && (withScenes || comment.sceneId() == null),
                before,
                limit);
    }

    @Override
    public Page<CommentView> of(SceneId scene, @Nullable CommentId before, int limit) {
        return page(comment -> scene.equals(comment.sceneId()), before, limit);
    }

    @Override
    public Page<CommentView> by(UserId person, @Nullable CommentId before, int limit) {
        return page(comment -> comment.userId().equals(person) && !comment.isDeleted(), before, limit);
    }

    @Override
    public Optional<CommentView> find(CommentId comment) {
        var tables = work.read();
        return Optional.ofNullable(tables.comments().get(comment)).map(found -> view(tables, found));
    }

    private Page<CommentView> page(Predicate<Comment> place, @Nullable CommentId before, int limit) {
        var tables = work.read();
        var views = tables.comments().values().stream()
                .filter(place)
                .sorted(Comparator.comparing(Comment::createdAt)
                        .thenComparing(comment -> comment.id().value())
                        .reversed())
                .map(comment -> view(tables, comment))
                .toList();
        return before == null
                ? Pages.first(views, limit)
                : Pages.after(views, view -> view.id().equals(before), limit);
    }

    private static CommentView view(Tables tables, Comment comment) {
        var resolution = comment.resolution();
        return new CommentView(
                comment.id(),
                comment.projectId(),
                comment.sceneId(),
                comment.parentId(),
                tables.person(comment.userId()),
                comment.content(),
                comment.mentions().stream()
                        .sorted(Comparator.comparing(UserId::value))
                        .map(tables::person)
                        .toList(),
                comment.isEdited(),
                comment.isDeleted(),
                resolution == null ? null : resolution.at(),
                resolution == null ? null : tables.person(resolution.by()),
                comment.version(),
                comment.createdAt(),
                comment.updatedAt());
    }
}
