package dev.hwasil.postgres.event;

import dev.hwasil.application.event.Bookmark;
import dev.hwasil.application.event.EventFormat;
import dev.hwasil.application.event.LoggedEvent;
import dev.hwasil.application.event.TooMuchMissed;
import dev.hwasil.application.event.UpdateLog;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link UpdateLog} in the tables {@code project_participants}, {@code event_heads} and {@code collaboration_logs}. */
public final class PostgresUpdateLog implements UpdateLog {

    /** Where a log was heard up to is looked for from its end backwards: that is never far. */
    private static final String BEYOND = """
            with mine as (
                select m.project_id, h.last_seq, last.created_at as last_at, coalesce(
                        greatest(reached.seq, (
                            select joined.seq - 1 from collaboration_logs joined
                             where joined.project_id = m.project_id and joined.action_type = 'participant:joined'
                               and joined.target_id = m.user_id and m.joined_at > :putAt
                             order by joined.seq desc
                             limit 1)),
                        (select settled.seq from collaboration_logs settled
                          where settled.project_id = m.project_id and settled.created_at <= :settled
                          order by settled.seq desc
                          limit 1),
                        0) as heard
                  from project_participants m
                  join event_heads h on h.project_id = m.project_id
                  left join collaboration_logs last on last.project_id = h.project_id and last.seq = h.last_seq
                  left join unnest(:projects, :seqs) as reached (project_id, seq) on reached.project_id = m.project_id
                 where m.user_id = :user and (cast(:only as uuid) is null or m.project_id = :only)),
            beyond as (
                select e.* from mine cross join lateral (
                    select l.project_id, l.seq, l.user_id, l.action_type, l.payload, l.created_at
                      from collaboration_logs l
                     where l.project_id = mine.project_id and l.seq > mine.heard
                     order by l.seq
                     limit :limit) e
                 where mine.last_seq > mine.heard
                 order by e.project_id, e.seq
                 limit :limit)
            select mine.project_id, mine.last_seq, mine.last_at, e.seq, e.action_type, e.payload, e.created_at,
            """ + Rows.userColumns("actor") + """
              from mine
              left join beyond e on e.project_id = mine.project_id
              left join users actor on actor.id = e.user_id
             order by mine.project_id, e.seq
            """;

    private final PostgresUnitOfWork work;
    private final EventFormat format;

    /** Reads in the unit that is open, or alone. */
    public PostgresUpdateLog(PostgresUnitOfWork work, EventFormat format) {
        this.work = work;
        this.format = format;
    }

    @Override
    public Found beyond(Bookmark bookmark, UserId user, @Nullable ProjectId only, int limit) {
        var reached = List.copyOf(bookmark.reached().entrySet());
        var heads = new HashMap<ProjectId, Head>();
        var events = new ArrayList<LoggedEvent>();
        return work.read(handle -> {
            handle.createQuery(BEYOND)
                    .bind("putAt", bookmark.putAt())
                    .bind("settled", bookmark.settled())
                    .bindArray(
                            "projects",
                            UUID.class,
                            reached.stream().map(each -> each.getKey().value()).toList())
                    .bindArray(
                            "seqs",
                            Long.class,
                            reached.stream().map(Map.Entry::getValue).toList())
                    .bind("user", user.value())
                    .bind("only", only == null ? null : only.value())
                    .bind("limit", limit + 1)
                    .map((row, _) -> {
                        heads.put(Rows.id(row, "project_id", ProjectId::new), head(row));
                        return row.getObject("seq") == null ? null : event(row);
                    })
                    .filter(Objects::nonNull)
                    .forEach(events::add);
            return new Found(events.stream().limit(limit).toList(), events.size() <= limit, heads);
        });
    }

    private static Head head(ResultSet row) throws SQLException {
        var at = Rows.instantOrNull(row, "last_at");
        return new Head(row.getLong("last_seq"), at == null ? Instant.EPOCH : at);
    }

    private LoggedEvent event(ResultSet row) throws SQLException {
        var payload = row.getString("payload");
        if (payload == null) throw new TooMuchMissed().asException();
        return new LoggedEvent(
                Rows.id(row, "project_id", ProjectId::new),
                row.getLong("seq"),
                Rows.user(row, "actor"),
                Rows.instant(row, "created_at"),
                format.read(row.getString("action_type"), payload));
    }
}
