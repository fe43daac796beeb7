package dev.hwasil.postgres.once;

import dev.hwasil.application.once.FirstAnswers;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.postgres.PostgresUnitOfWork;
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

    private final PostgresUnitOfWork work;

    /** Works in the unit that is open. */
    public PostgresFirstAnswers(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<Kept> take(Key key, Instant since) {
        work.handle()
                .execute(
                        "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                        key.user().value() + " " + key.route() + " " + key.value());
        return work.handle()
                .createQuery("""
                        select request_hash, status, body,
                            array(select array[key, value] from jsonb_each_text(headers)) as headers
                        from idempotency_keys
                        where user_id = :user and route = :route and key = :key and created_at >= :since
                        """)
                .bind("user", key.user().value())
                .bind("route", key.route())
                .bind("key", key.value())
                .bind("since", since)
                .map((row, _) -> kept(row))
                .findOne();
    }

    @Override
    public void keep(Key key, Kept kept, Instant at) {
        Rows.bindMap(
                        work.handle().createUpdate("""
                        insert into idempotency_keys (user_id, route, key, request_hash, status, headers, body, created_at)
                        select id, :route, :key, :request, :status, jsonb_object(:names, :values), :body, :at
                          from users where id = :user and erased_at is null for key share
                        on conflict (user_id, route, key) do update
                        set (request_hash, status, headers, body, created_at)
                            = row (excluded.request_hash, excluded.status, excluded.headers, excluded.body, excluded.created_at)
                        """),
                        "names",
                        "values",
                        kept.answer().headers())
                .bind("user", key.user().value())
                .bind("route", key.route())
                .bind("key", key.value())
                .bind("request", kept.request().bytes())
                .bind("status", kept.answer().status())
                .bind("body", kept.answer().body())
                .bind("at", at)
                .execute();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                Sha256.of(row.getBytes("request_hash")),
                new Answer(row.getInt("status"), Rows.map(row, "headers"), row.getBytes("body")));
    }
}
