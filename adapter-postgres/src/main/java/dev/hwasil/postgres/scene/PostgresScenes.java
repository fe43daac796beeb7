package dev.hwasil.postgres.scene;

import dev.hwasil.application.scene.Scenes;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneNumberTaken;
import dev.hwasil.postgres.Failures;
import dev.hwasil.postgres.PostgresUnitOfWork;

/** {@link Scenes} in the table {@code scenes}. */
public final class PostgresScenes implements Scenes {

    private final PostgresUnitOfWork work;

    /** Works in the unit that is open. */
    public PostgresScenes(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(Scene scene) {
        try {
            work.handle()
                    .createUpdate("""
                            insert into scenes (id, project_id, scene_number, label, description, notes, created_by,
                                version, created_at, updated_at)
                            values (:id, :project, :number, :label, :description, :notes, :createdBy,
                                :version, :createdAt, :updatedAt)
                            """)
                    .bind("id", scene.id().value())
                    .bind("project", scene.projectId().value())
                    .bind("number", scene.sceneNumber())
                    .bind("label", scene.label())
                    .bind("description", scene.description())
                    .bind("notes", scene.notes())
                    .bind("createdBy", scene.createdBy().value())
                    .bind("version", scene.version())
                    .bind("createdAt", scene.createdAt())
                    .bind("updatedAt", scene.updatedAt())
                    .execute();
        } catch (RuntimeException failure) {
            if (Failures.uniqueViolated(failure)
                    .filter("scenes_number_unique"::equals)
                    .isEmpty()) throw failure;
            throw new SceneNumberTaken().asException();
        }
    }

    /** Holds the project's row, so that the next one who asks waits. */
    @Override
    public int nextNumber(ProjectId project) {
        work.handle().execute("select from projects where id = ? for no key update", project.value());
        return work.handle()
                .createQuery("select coalesce(max(scene_number), 0) + 1 from scenes where project_id = :project")
                .bind("project", project.value())
                .mapTo(Integer.class)
                .one();
    }
}
