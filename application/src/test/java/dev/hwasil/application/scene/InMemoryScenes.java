package dev.hwasil.application.scene;

import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.scene.SceneNumberTaken;
import dev.hwasil.domain.scene.SceneOrder;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Scenes in memory. */
public final class InMemoryScenes implements Scenes {

    private final InMemoryUnitOfWork work;

    /** Works on the tables of the open unit. */
    public InMemoryScenes(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(Scene scene) {
        if (numbers(scene.projectId()).anyMatch(number -> number == scene.sceneNumber())) {
            throw work.lost(new SceneNumberTaken().asException());
        }
        work.change().scenes().put(scene.id(), scene);
    }

    @Override
    public int nextNumber(ProjectId project) {
        return numbers(project).max().orElse(0) + 1;
    }

    @Override
    public SceneOrder holdOrder(ProjectId project) {
        return new SceneOrder(of(project)
                .sorted(Comparator.comparingInt(Scene::sceneNumber))
                .map(Scene::id)
                .toList());
    }

    @Override
    public Optional<Scene> hold(ProjectId project, SceneId scene) {
        return Optional.ofNullable(work.change().scenes().get(scene))
                .filter(found -> found.projectId().equals(project));
    }

    @Override
    public void save(Scene scene) {
        var isTaken = of(scene.projectId())
                .anyMatch(other -> other.sceneNumber() == scene.sceneNumber()
                        && !other.id().equals(scene.id()));
        if (isTaken) throw work.lost(new SceneNumberTaken().asException());
        work.change().scenes().put(scene.id(), scene);
    }

    @Override
    public void delete(Scene scene) {
        work.change().remove(scene.id());
    }

    @Override
    public boolean renumber(ProjectId project, SceneOrder order) {
        var scenes = work.change().scenes();
        var before = Map.copyOf(scenes);
        for (var place = 0; place < order.scenes().size(); place++) {
            var number = place + 1;
            scenes.computeIfPresent(order.scenes().get(place), (_, scene) -> numbered(scene, number));
        }
        return !scenes.equals(before);
    }

    private static Scene numbered(Scene scene, int number) {
        return new Scene(
                scene.id(),
                scene.projectId(),
                number,
                scene.label(),
                scene.description(),
                scene.notes(),
                scene.createdBy(),
                scene.version(),
                scene.createdAt(),
                scene.updatedAt());
    }

    private IntStream numbers(ProjectId project) {
        return of(project).mapToInt(Scene::sceneNumber);
    }

    private Stream<Scene> of(ProjectId project) {
        return work.change().scenes().values().stream()
                .filter(scene -> scene.projectId().equals(project));
    }
}
