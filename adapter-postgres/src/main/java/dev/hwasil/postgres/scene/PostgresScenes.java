package dev.hwasil.postgres.scene;

import dev.hwasil.application.scene.Scenes;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.scene.SceneNumberTaken;
import dev.hwasil.domain.scene.SceneOrder;
import dev.hwasil.postgres.Failures;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Rows;
import java.util.Optional;
import java.util.UUID;

/** {@link Scenes} in the table {@code scenes}. */
public final class PostgresScenes implements Scenes {

    private final PostgresUnitOfWork work;

    /** Works in the unit that is open. */
    public PostgresScenes(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(Scene scene) {
        requiringFreeNumber(() -> work.handle()
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
                .execute());
    }

    @Override
    public int nextNumber(ProjectId project) {
        lockOrder(project);
        return work.handle()
                .createQuery("select coalesce(max(scene_number), 0) + 1 from scenes where project_id = :project")
                .bind("project", project.value())
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public SceneOrder holdOrder(ProjectId project) {
        lockOrder(project);
        return new SceneOrder(work.handle()
                .createQuery("select id from scenes where project_id = :project order by scene_number")
                .bind("project", project.value())
                .map((row, _) -> Rows.id(row, "id", SceneId::new))
                .list());
    }

    /** Holds the project's row, so that the next one who asks waits. */
    private void lockOrder(ProjectId project) {
        work.handle().execute("select from projects where id = ? for no key update", project.value());
    }

    @Override
    public Optional<Scene> hold(ProjectId project, SceneId scene) {
        return work.handle()
                .createQuery("select * from scenes where project_id = :project and id = :scene for no key update")
                .bind("project", project.value())
                .bind("scene", scene.value())
                .map((row, _) -> new Scene(
                        Rows.id(row, "id", SceneId::new),
                        Rows.id(row, "project_id", ProjectId::new),
                        row.getInt("scene_number"),
                        row.getString("label"),
                        row.getString("description"),
                        row.getString("notes"),
                        Rows.id(row, "created_by", UserId::new),
                        row.getInt("version"),
                        Rows.instant(row, "created_at"),
                        Rows.instant(row, "updated_at")))
                .findOne();
    }

    @Override
    public void save(Scene scene) {
        requiringFreeNumber(() -> work.handle()
                .createUpdate("""
                        update scenes
                        set scene_number = :number, label = :label, description = :description, notes = :notes,
                            version = :version, updated_at = :updatedAt
                        where id = :id
                        """)
                .bind("id", scene.id().value())
                .bind("number", scene.sceneNumber())
                .bind("label", scene.label())
                .bind("description", scene.description())
                .bind("notes", scene.notes())
                .bind("version", scene.version())
                .bind("updatedAt", scene.updatedAt())
                .execute());
    }

    private static void requiringFreeNumber(Runnable write) {
        try {
            write.run();
        } catch (RuntimeException failure) {
            if (Failures.uniqueViolated(failure)
                    .filter("scenes_number_unique"::equals)
                    .isEmpty()) throw failure;
            throw new SceneNumberTaken().asException();
        }
    }

    @Override
    public void delete(Scene scene) {
        work.handle().execute("delete from scenes where id = ?", scene.id().value());
    }

    @Override
    public boolean renumber(ProjectId project, SceneOrder order) {
        return work.handle()
                        .createUpdate("""
                                update scenes s
                                set scene_number = o.place
                                from unnest(:scenes) with ordinality as o (id, place)
                                where s.id = o.id and s.project_id = :project and s.scene_number <> o.place
                                """)
                        .bind("project", project.value())
                        .bindArray(
                                "scenes",
                                UUID.class,
                                order.scenes().stream().map(SceneId::value).toList())
                        .execute()
                > 0;
    }
}
