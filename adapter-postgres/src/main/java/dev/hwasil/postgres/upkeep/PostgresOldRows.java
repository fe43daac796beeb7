package dev.hwasil.postgres.upkeep;

import dev.hwasil.application.upkeep.OldRows;
import dev.hwasil.postgres.PostgresUnitOfWork;
import java.time.Instant;
import java.util.List;

/** {@link OldRows} in the tables of those kinds. */
public final class PostgresOldRows implements OldRows {

    private final PostgresUnitOfWork work;

    /** Works in the unit that is open. */
    public PostgresOldRows(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public int forget(Kind kind, Instant before, int limit) {
        return statements(kind).stream()
                .mapToInt(statement -> work.handle()
                        .createUpdate(statement)
                        .bind("before", before)
                        .bind("limit", limit)
                        .execute())
                .sum();
    }

    private static List<String> statements(Kind kind) {
        return switch (kind) {
            case FIRST_ANSWERS -> List.of(deletion("idempotency_keys", "created_at < :before"));
            case USED_TOKENS -> List.of(deletion("refresh_tokens", "used_at < :before"));
            case SESSIONS -> List.of(deletion("sessions", "least(ends_at, ended_at) < :before"));
            case INVITES -> List.of(deletion("invites", "least(expires_at, ended_at) < :before"));
            case LOGS_OF_DELETED_PROJECTS -> List.of(deletion("collaboration_logs", """
                                project_id in (select project_id from event_heads where ended_at < :before)
                                """), deletion("event_heads", """
                                ended_at < :before and not exists (
                                    select from collaboration_logs l where l.project_id = event_heads.project_id)
                                """));
        };
    }

    private static String deletion(String table, String condition) {
        return """
                with old as (
                    select ctid from %1$s where %2$s limit :limit for update skip locked)
                delete from %1$s using old where %1$s.ctid = old.ctid
                """.formatted(table, condition);
    }
}
