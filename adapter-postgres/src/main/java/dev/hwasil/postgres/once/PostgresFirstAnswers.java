package dev.hwasil.postgres.once;

import dev.hwasil.application.once.FirstAnswers;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Prepared;
import dev.hwasil.postgres.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * {@link FirstAnswers} in the table {@code idempotency_keys}. A key that nobody has used has no row to lock, so an
 * advisory lock on its hash stands for it; that two keys share one costs a wait and nothing else.
 */
public final class PostgresFirstAnswers implements FirstAnswers {

    private static final Prepared TAKE =
            new Prepared("select pg_advisory_xact_lock(hashtextextended(concat_ws(' ', ?::uuid, ?, ?), 0))");
    private static final Prepared KEPT = new Prepared("""
            select request_hash, status, body,
                array(select array[key, value] from jsonb_each_text(headers)) as headers
            from idempotency_keys
            where user_id = ? and route = ? and key = ? and created_at >= ?
            """);
    private static final Prepared KEEP = new Prepared("""
            insert into idempotency_keys (user_id, route, key, request_hash, status, headers, body, created_at)
            select id, ?, ?, ?, ?, jsonb_object(?::text[], ?::text[]), ?, ?
              from users where id = ? and erased_at is null for key share
            on conflict (user_id, route, key) do update
            set (request_hash, status, headers, body, created_at)
                = row (excluded.request_hash, excluded.status, excluded.headers, excluded.body, excluded.created_at)
            """);

    private final PostgresUnitOfWork work;

    /** Works in the unit that is open. */
    public PostgresFirstAnswers(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<Kept> take(Key key, Instant since) {
        var user = key.user().value();
        TAKE.soon(work, user, key.route(), key.value());
        return KEPT.first(work, PostgresFirstAnswers::kept, user, key.route(), key.value(), since);
    }

    @Override
    public void keep(Key key, Kept kept, Instant at) {
        var headers = kept.answer().headers();
        KEEP.soon(
                work,
                key.route(),
                key.value(),
                kept.request().bytes(),
                kept.answer().status(),
                Rows.names(headers),
                Rows.values(headers),
                kept.answer().body(),
                at,
                key.user().value());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                Sha256.of(row.getBytes("request_hash")),
                new Answer(row.getInt("status"), Rows.map(row, "headers"), row.getBytes("body")));
    }
}
