package dev.hwasil.postgres.activity;

import dev.hwasil.application.activity.Activities;
import dev.hwasil.application.activity.Activity;
import dev.hwasil.application.event.EventFormat;
import dev.hwasil.application.page.Page;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link Activities} in the table {@code collaboration_logs}, in one statement. */
public final class PostgresActivities implements Activities {

    private static final String PAGE =
            "select l.seq, l.action_type, l.target_type, l.target_id, l.payload, l.created_at, "
                    + Rows.userColumns("actor") + """
                     from collaboration_logs l join users actor on actor.id = l.user_id
                    where l.project_id = :project and l.seq < :before
                    order by l.seq desc
                    limit :limit
                    """;

    private final PostgresUnitOfWork work;
    private final EventFormat format;

    /** Reads in the unit that is open, or alone. */
    public PostgresActivities(PostgresUnitOfWork work, EventFormat format) {
        this.work = work;
        this.format = format;
    }

    @Override
    public Page<Activity> of(ProjectId project, @Nullable Long before, int limit) {
        var rows = work.readList(handle -> handle.createQuery(PAGE)
                .bind("project", project.value())
                .bind("before", before == null ? Long.MAX_VALUE : before)
                .bind("limit", limit + 1)
                .map((row, _) -> activity(row))
                .list());
        return Page.of(rows, limit);
    }

    private Activity activity(ResultSet row) throws SQLException {
        var action = row.getString("action_type");
        var payload = row.getString("payload");
        return new Activity(
                row.getLong("seq"),
                Rows.user(row, "actor"),
                action,
                row.getString("target_type"),
                Rows.id(row, "target_id", (UUID id) -> id),
                payload == null ? null : format.read(action, payload),
                Rows.instant(row, "created_at"));
    }
}
