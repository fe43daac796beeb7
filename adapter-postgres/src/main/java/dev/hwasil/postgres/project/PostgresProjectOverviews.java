package dev.hwasil.postgres.project;

import dev.hwasil.application.page.Page;
import dev.hwasil.application.project.ProjectOverview;
import dev.hwasil.application.project.ProjectOverviews;
import dev.hwasil.application.project.ProjectView;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.image.ArtworkId;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.studio.StudioId;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link ProjectOverviews}, one statement each. */
public final class PostgresProjectOverviews implements ProjectOverviews {

    /** What others did after this person last looked is news to them. */
    private static final String SELECT = "select p.*, m.role, " + Rows.userColumns("creator") + """
            ,
                (select count(*) from scenes s where s.project_id = p.id) as scene_count,
                (select count(*) from project_participants o where o.project_id = p.id) as participant_count,
                exists (select from collaboration_logs l
                        where l.project_id = p.id and l.seq > m.last_viewed_seq and l.user_id <> m.user_id)
                    as has_updates,
                (select h.artwork_id
                 from scenes s
                     join images i on i.scene_id = s.id
                     join image_history h on h.image_id = i.id and h.version_number = i.current_version
                 where s.project_id = p.id
                 order by h.uploaded_at desc
                 limit 1) as cover
            from project_participants m
                join projects p on p.id = m.project_id
                join users creator on creator.id = p.creator_id
            where m.user_id = :viewer
            """;

    private final PostgresUnitOfWork work;

    /** Reads in the unit that is open, or alone. */
    public PostgresProjectOverviews(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<ProjectOverview> find(UserId viewer, ProjectId project) {
        return work.read(handle -> handle.createQuery(SELECT + " and m.project_id = :project")
                .bind("viewer", viewer.value())
                .bind("project", project.value())
                .map((row, _) -> overview(row))
                .findOne());
    }

    @Override
    public Page<ProjectOverview> of(UserId viewer, @Nullable ProjectId after, int limit) {
        var rows = work.read(handle -> handle.createQuery(SELECT + """
                         and (cast(:after as uuid) is null or m.project_id < :after)
                        order by m.project_id desc
                        limit :limit
                        """)
                .bind("viewer", viewer.value())
                .bind("after", after == null ? null : after.value())
                .bind("limit", limit + 1)
                .map((row, _) -> overview(row))
                .list());
        return Page.of(rows, limit);
    }

    private static ProjectOverview overview(ResultSet row) throws SQLException {
        var project = new ProjectView(
                Rows.id(row, "id", ProjectId::new),
                Rows.id(row, "studio_id", StudioId::new),
                Rows.user(row, "creator"),
                row.getString("name"),
                row.getString("description"),
                row.getObject("deadline", LocalDate.class),
                Rows.word(row, "tag", Project.Tag.class),
                Rows.word(row, "status", Project.Status.class),
                row.getInt("scene_count"),
                row.getInt("participant_count"),
                Rows.idOrNull(row, "cover", ArtworkId::new),
                row.getInt("version"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
        return new ProjectOverview(project, Rows.word(row, "role", Role.class), row.getBoolean("has_updates"));
    }
}
