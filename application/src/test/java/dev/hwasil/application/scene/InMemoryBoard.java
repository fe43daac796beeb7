package dev.hwasil.application.scene;

import dev.hwasil.application.image.ImageHistories;
import dev.hwasil.application.image.ImageView;
import dev.hwasil.application.page.Page;
import dev.hwasil.application.page.Pages;
import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneId;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The board in memory. */
public final class InMemoryBoard implements Board {

    private final InMemoryUnitOfWork work;
    private final ImageHistories images;

    /** Reads what the calling thread sees. */
    public InMemoryBoard(InMemoryUnitOfWork work, ImageHistories images) {
        this.work = work;
        this.images = images;
    }

    @Override
    public State state(ProjectId project) {
        var tables = work.read();
        var seq = tables.events().stream()
                .filter(event -> event.project().equals(project))
                .count();
        var people =
                tables.users().keySet().stream().map(tables::person).toList().hashCode();
        return new State(seq, people);
    }

    @Override
    public Optional<SceneView> find(ProjectId project, SceneId scene) {
        return Optional.ofNullable(work.read().scenes().get(scene))
                .filter(found -> found.projectId().equals(project))
                .map(this::view);
    }

    @Override
    public Page<SceneView> of(ProjectId project, @Nullable Integer after, int limit) {
        var rest = work.read().scenes().values().stream()
                .filter(scene -> scene.projectId().equals(project))
                .filter(scene -> after == null || scene.sceneNumber() > after)
                .sorted(Comparator.comparingInt(Scene::sceneNumber))
                .map(this::view)
                .toList();
        return Pages.first(rest, limit);
    }

    private SceneView view(Scene scene) {
        var said = work.read().comments().values().stream()
                .filter(comment -> scene.id().equals(comment.sceneId()) && !comment.isDeleted())
                .toList();
        return new SceneView(
                scene.id(),
                scene.projectId(),
                scene.sceneNumber(),
                scene.label(),
                scene.description(),
                scene.notes(),
                image(scene, ImageType.LINEART),
                image(scene, ImageType.ART),
                said.size(),
                (int) said.stream().filter(InMemoryBoard::isOpen).count(),
                work.read().person(scene.createdBy()),
                scene.version(),
                scene.createdAt(),
                scene.updatedAt());
    }

    private @Nullable ImageView image(Scene scene, ImageType type) {
        return images.of(scene.id(), type).stream().findFirst().orElse(null);
    }

    private static boolean isOpen(Comment comment) {
        return comment.parentId() == null && comment.resolution() == null;
    }
}
