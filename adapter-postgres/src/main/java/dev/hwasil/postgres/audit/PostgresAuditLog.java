package dev.hwasil.postgres.audit;

import dev.hwasil.application.audit.AuditLog;
import dev.hwasil.application.page.Page;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Prepared;
import dev.hwasil.postgres.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** {@link AuditLog} in the table {@code audit_log}, which refuses to be rewritten. */
public final class PostgresAuditLog implements AuditLog {

    private static final Prepared RECORD = new Prepared("""
            insert into audit_log (user_id, action, target, detail, address, request_id, created_at)
            values (?, ?, ?, jsonb_object(?::text[], ?::text[]), ?, ?, ?)
            """);

    private final PostgresUnitOfWork work;

    /** Works in the unit that is open. */
    public PostgresAuditLog(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void record(Entry entry) {
        var by = entry.by();
        var target = entry.target();
        RECORD.soon(
                work,
                by == null ? null : by.value(),
                Rows.word(entry.action()),
                target == null ? null : target.toString(),
                Rows.names(entry.detail()),
                Rows.values(entry.detail()),
                entry.network(),
                entry.request(),
                entry.at());
    }

    @Override
    public Page<Numbered> of(UserId person, long after, int limit) {
        var rows = work.read(handle -> handle.createQuery("""
                        select id, user_id, action, target, address, request_id, created_at,
                            array(select array[key, value] from jsonb_each_text(detail)) as detail
                        from audit_log
                        where (user_id = :person or target = cast(:person as text)) and id > :after
                        order by id
                        limit :limit
                        """)
                .bind("person", person.value())
                .bind("after", after)
                .bind("limit", limit + 1)
                .map((row, _) -> new Numbered(row.getLong("id"), entry(row)))
                .list());
        return Page.of(rows, limit);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                Rows.idOrNull(row, "user_id", UserId::new),
                Rows.word(row, "action", Action.class),
                Optional.ofNullable(row.getString("target"))
                        .map(UUID::fromString)
                        .orElse(null),
                Rows.map(row, "detail"),
                row.getString("request_id"),
                row.getString("address"),
                Rows.instant(row, "created_at"));
    }
}
