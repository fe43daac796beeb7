package dev.hwasil.postgres.project;

import dev.hwasil.application.page.Page;
import dev.hwasil.application.project.ProjectOverview;
import dev.hwasil.application.project.ProjectOverviews;
import dev.hwasil.application.project.ProjectSearch;
import dev.hwasil.application.project.ProjectSearch.Place;
import dev.hwasil.application.project.ProjectView;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.image.ArtworkId;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.studio.StudioId;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Prepared;
import dev.hwasil.postgres.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link ProjectOverviews}, one statement each. */
public final class PostgresProjectOverviews implements ProjectOverviews {

    private static final String PROJECT =
            "p.*, " + Rows.userColumns("creator") + """
            ,
                (select count(*) from scenes s where s.project_id = p.id) as scene_count,
                (select count(*) from project_participants o where o.project_id = p.id) as participant_count,
                array(select v.artwork_id
                 from scenes s
                     join images i on i.scene_id = s.id
                     join image_history v on v.image_id = i.id and v.version_number = i.current_version
                 where s.project_id = p.id
                 order by v.uploaded_at desc
                 limit %d) as newest
            """.formatted(ProjectOverview.PREVIEWS);

    /** What others did after this person last looked is news to them. */
    private static final String SELECT = "select " + PROJECT + """
            ,
                m.role,
                case when h.last_user_id = m.user_id then h.other_seq else h.last_seq end > m.last_viewed_seq
                    as has_updates,
                coalesce(h.last_at, p.created_at) as last_event_at
            from project_participants m
                join projects p on p.id = m.project_id
                join event_heads h on h.project_id = p.id
                join users creator on creator.id = p.creator_id
            where m.user_id = :viewer
            """;

    /** Text is looked for as it stands: it is no pattern. */
    private static final String WITH_TEXT = """
             and (cast(:text as text) is null
                    or strpos(lower(p.name), lower(:text)) > 0
                    or strpos(lower(coalesce(p.description, '')), lower(:text)) > 0)
            """;

    /** A sum does not depend on the order; that two states have one is as likely as two keys of 64 bits alike. */
    private static final Prepared STATE = new Prepared("""
            select coalesce(sum(hashtextextended(
                    concat_ws(' ', m.project_id, m.role, m.last_viewed_seq, h.last_seq), 0)), 0)::text,
                (select total from people_changes)
            from project_participants m join event_heads h on h.project_id = m.project_id
            where m.user_id = ?
            """);

    private static final String FOUND = """
             and (cast(:status as text) is null or p.status = :status)
                and (cast(:tag as text) is null or p.tag = :tag)
            """ + WITH_TEXT;

    private final PostgresUnitOfWork work;

    /** Reads in the unit that is open, or alone. */
    public PostgresProjectOverviews(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public State state(UserId viewer) {
        return STATE.first(work, row -> new State(row.getString(1), row.getLong(2)), viewer.value())
                .orElseThrow();
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
    public Page<ProjectOverview> of(UserId viewer, ProjectSearch search, @Nullable Place after, int limit) {
        var rows = work.read(handle -> {
            var query = handle.createQuery(SELECT
                            + FOUND
                            + (after == null ? "" : " and " + beyond(search.order()))
                            + " order by " + order(search.order())
                            + " limit :limit")
                    .bind("viewer", viewer.value())
                    .bind("status", search.status() == null ? null : Rows.word(search.status()))
                    .bind("tag", search.tag() == null ? null : Rows.word(search.tag()))
                    .bind("text", search.text())
                    .bind("limit", limit + 1);
            if (after != null) {
                query.bind("after", after.project().value());
                if (search.order() != ProjectSearch.Order.NEWEST) query.bind("key", after.key());
            }
            return query.map((row, _) -> overview(row)).list();
        });
        return Page.of(rows, limit);
    }

    @Override
    public Page<ProjectView> all(@Nullable String text, @Nullable ProjectId after, int limit) {
        var rows = work.readList(
                handle -> handle.createQuery("select " + PROJECT + """
                         from projects p join users creator on creator.id = p.creator_id
                        where (cast(:after as uuid) is null or p.id < :after)
                        """ + WITH_TEXT + " order by p.id desc limit :limit")
                        .bind("after", after == null ? null : after.value())
                        .bind("text", text)
                        .bind("limit", limit + 1)
                        .map((row, _) -> project(row))
                        .list());
        return Page.of(rows, limit);
    }

    private static String order(ProjectSearch.Order order) {
        return switch (order) {
            case NEWEST -> "m.project_id desc";
            case UPDATED -> "coalesce(h.last_at, p.created_at) desc, m.project_id desc";
            case NAME -> "lower(p.name) collate \"C\", m.project_id desc";
            case DEADLINE -> "coalesce(p.deadline, 'infinity'), m.project_id desc";
        };
    }

    /** What comes after the place in that order. */
    private static String beyond(ProjectSearch.Order order) {
        return switch (order) {
            case NEWEST -> "m.project_id < :after";
            case UPDATED -> "(coalesce(h.last_at, p.created_at), m.project_id) < (cast(:key as timestamptz), :after)";
            case NAME -> after("lower(p.name) collate \"C\"", "lower(:key) collate \"C\"");
            case DEADLINE ->
                after("coalesce(p.deadline, 'infinity')", "coalesce(cast(nullif(:key, '') as date), 'infinity')");
        };
    }

    /** The key rises while the ids fall, so that one comparison of both will not do. */
    private static String after(String value, String key) {
        return "(%1$s > %2$s or (%1$s = %2$s and m.project_id < :after))".formatted(value, key);
    }

    private static ProjectView project(ResultSet row) throws SQLException {
        return project(row, newest(row));
    }

    private static ProjectView project(ResultSet row, List<ArtworkId> newest) throws SQLException {
        return new ProjectView(
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
                newest.isEmpty() ? null : newest.getFirst(),
                row.getInt("version"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static ProjectOverview overview(ResultSet row) throws SQLException {
        var newest = newest(row);
        return new ProjectOverview(
                project(row, newest),
                Rows.word(row, "role", Role.class),
                row.getBoolean("has_updates"),
                Rows.instant(row, "last_event_at"),
                newest);
    }

    private static List<ArtworkId> newest(ResultSet row) throws SQLException {
        return Rows.ids(row, "newest", ArtworkId::new);
    }
}
