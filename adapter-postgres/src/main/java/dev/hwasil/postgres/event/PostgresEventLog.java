package dev.hwasil.postgres.event;

import dev.hwasil.application.event.EventFormat;
import dev.hwasil.application.event.EventLog;
import dev.hwasil.application.event.LoggedEvent;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Rows;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@link EventLog} in the tables {@code event_heads} and {@code collaboration_logs}. */
public final class PostgresEventLog implements EventLog {

    private final PostgresUnitOfWork work;
    private final EventFormat format;

    /** Reads in the unit that is open, or alone. */
    public PostgresEventLog(PostgresUnitOfWork work, EventFormat format) {
        this.work = work;
        this.format = format;
    }

    @Override
    public Map<ProjectId, Long> heads(Collection<ProjectId> projects) {
        return work.read(handle -> {
            var heads = new HashMap<ProjectId, Long>();
            handle.createQuery("""
                            select project_id, last_seq from event_heads
                            where project_id = any(:projects) and ended_at is null
                            """)
                    .bindArray(
                            "projects",
                            UUID.class,
                            projects.stream().map(ProjectId::value).toList())
                    .map((row, _) -> Map.entry(Rows.id(row, "project_id", ProjectId::new), row.getLong("last_seq")))
                    .forEach(head -> heads.put(head.getKey(), head.getValue()));
            return heads;
        });
    }

    @Override
    public List<LoggedEvent> after(ProjectId project, long seq, int limit) {
        return work.read(handle -> handle.createQuery(
                        "select l.seq, l.action_type, l.payload, l.created_at, " + Rows.userColumns("actor") + """
                         from collaboration_logs l join users actor on actor.id = l.user_id
                        where l.project_id = :project and l.seq > :seq
                        order by l.seq
                        limit :limit
                        """)
                .bind("project", project.value())
                .bind("seq", seq)
                .bind("limit", limit)
                .map((row, _) -> new LoggedEvent(
                        project,
                        row.getLong("seq"),
                        Rows.user(row, "actor"),
                        Rows.instant(row, "created_at"),
                        format.read(row.getString("action_type"), row.getString("payload"))))
                .list());
    }

    /** The log has no gap: its places count its events. */
    @Override
    public Missed missed(ProjectId project, long seq, UserId user) {
        return work.read(handle -> handle.createQuery("""
                        select coalesce(max(seq), :seq) - :seq as events, min(created_at) as since,
                            coalesce(bool_or(target_id = :user
                                and action_type in ('participant:updated', 'participant:removed')), false) as rights
                        from collaboration_logs
                        where project_id = :project and seq > :seq
                        """)
                .bind("project", project.value())
                .bind("seq", seq)
                .bind("user", user.value())
                .map((row, _) ->
                        new Missed(row.getLong("events"), Rows.instantOrNull(row, "since"), row.getBoolean("rights")))
                .one());
    }
}
