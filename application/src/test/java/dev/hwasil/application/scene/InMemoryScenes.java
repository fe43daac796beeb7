package dev.hwasil.application.scene;

import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneNumberTaken;
import java.util.stream.IntStream;

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

    private IntStream numbers(ProjectId project) {
        return work.change().scenes().values().stream()
                .filter(scene -> scene.projectId().equals(project))
                .mapToInt(Scene::sceneNumber);
    }
}
