package dev.hwasil.postgres.scene;

import dev.hwasil.application.image.ImageView;
import dev.hwasil.application.page.Page;
import dev.hwasil.application.scene.Board;
import dev.hwasil.application.scene.SceneView;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Prepared;
import dev.hwasil.postgres.Rows;
import dev.hwasil.postgres.image.VersionRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link Board}: the scenes with both pictures and the counts of comments, in one statement. */
public final class PostgresBoard implements Board {

    private static final String SELECT = "select s.*, " + Rows.userColumns("creator")
            + ", li.id as lineart_id, " + VersionRows.columns("lineart") + ", " + Rows.userColumns("lineart_by")
            + ", ai.id as art_id, " + VersionRows.columns("art") + ", " + Rows.userColumns("art_by") + """
            , said.comments, said.open
            from scenes s
                join users creator on creator.id = s.created_by
                left join images li on li.scene_id = s.id and li.type = 'lineart'
                left join image_history lineart
                    on lineart.image_id = li.id and lineart.version_number = li.current_version
                left join users lineart_by on lineart_by.id = lineart.uploaded_by
                left join images ai on ai.scene_id = s.id and ai.type = 'art'
                left join image_history art on art.image_id = ai.id and art.version_number = ai.current_version
                left join users art_by on art_by.id = art.uploaded_by
                cross join lateral (
                    select count(*) as comments,
                        count(*) filter (where c.parent_comment_id is null and c.resolved_at is null) as open
                    from comments c
                    where c.scene_id = s.id and not c.is_deleted) said
            where s.project_id = :project
            """;

    private static final Prepared STATE = new Prepared("""
            select coalesce((select last_seq from event_heads where project_id = ?), 0), (select total from people_changes)
            """);

    private final PostgresUnitOfWork work;

    /** Reads in the unit that is open, or alone. */
    public PostgresBoard(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public State state(ProjectId project) {
        return STATE.first(work, row -> new State(row.getLong(1), row.getLong(2)), project.value())
                .orElseThrow();
    }

    @Override
    public Optional<SceneView> find(ProjectId project, SceneId scene) {
        return work.read(handle -> handle.createQuery(SELECT + " and s.id = :scene")
                .bind("project", project.value())
                .bind("scene", scene.value())
                .map((row, _) -> scene(row))
                .findOne());
    }

    @Override
    public Page<SceneView> of(ProjectId project, @Nullable Integer after, int limit) {
        var rows = work.read(handle -> handle.createQuery(
                        SELECT + " and s.scene_number > :after order by s.scene_number limit :limit")
                .bind("project", project.value())
                .bind("after", after == null ? 0 : after)
                .bind("limit", limit + 1)
                .map((row, _) -> scene(row))
                .list());
        return Page.of(rows, limit);
    }

    private static SceneView scene(ResultSet row) throws SQLException {
        return new SceneView(
                Rows.id(row, "id", SceneId::new),
                Rows.id(row, "project_id", ProjectId::new),
                row.getInt("scene_number"),
                row.getString("label"),
                row.getString("description"),
                row.getString("notes"),
                image(row, ImageType.LINEART),
                image(row, ImageType.ART),
                row.getInt("comments"),
                row.getInt("open"),
                Rows.user(row, "creator"),
                row.getInt("version"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static @Nullable ImageView image(ResultSet row, ImageType type) throws SQLException {
        var alias = Rows.word(type);
        if (!VersionRows.isPresent(row, alias)) return null;
        return new ImageView(
                Rows.id(row, alias + "_id", ImageId::new),
                Rows.id(row, "id", SceneId::new),
                type,
                VersionRows.view(row, alias, alias + "_by"));
    }
}
