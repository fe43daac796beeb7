package dev.hwasil.postgres.account;

import dev.hwasil.application.account.NotAuthenticated;
import dev.hwasil.application.account.Sessions;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Prepared;
import dev.hwasil.postgres.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link Sessions} in the tables {@code sessions} and {@code refresh_tokens}. */
public final class PostgresSessions implements Sessions {

    private static final Prepared HOLDER = new Prepared("select u.is_admin, " + Rows.userColumns("u") + """
             from sessions s join users u on u.id = s.user_id
            where s.id = ? and s.ended_at is null and s.ends_at > ? and u.is_active
            """);

    private static final Prepared OPEN = new Prepared("""
            select s.id from sessions s join users u on u.id = s.user_id
            where s.id = any(?) and s.ended_at is null and s.ends_at > ? and u.is_active
            """);

    /** Locks the session until the commit, so that who ends it waits for what it was let do, and is not overtaken. */
    private static final Prepared IS_OPEN = new Prepared("""
            select exists (
                select from sessions s join users u on u.id = s.user_id
                where s.id = ? and s.ended_at is null and s.ends_at > ? and u.is_active
                for share of s)
            """);

    private static final Prepared OF = new Prepared("""
            select id, user_id, started_at, ends_at, ended_at from sessions
            where user_id = ? and ended_at is null and ends_at > ?
            order by id desc
            """);

    private final PostgresUnitOfWork work;

    /** Works in the unit that is open. */
    public PostgresSessions(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void start(Session session, Sha256 tokenHash) {
        work.handle()
                .createUpdate("""
                        insert into sessions (id, user_id, started_at, ends_at, ended_at)
                        values (:id, :user, :startedAt, :endsAt, :endedAt)
                        """)
                .bind("id", session.id().value())
                .bind("user", session.userId().value())
                .bind("startedAt", session.startedAt())
                .bind("endsAt", session.endsAt())
                .bind("endedAt", session.endedAt())
                .execute();
        issue(session.id(), tokenHash, session.startedAt());
    }

    private void issue(SessionId session, Sha256 tokenHash, Instant at) {
        work.handle()
                .createUpdate("""
                        insert into refresh_tokens (token_hash, session_id, issued_at)
                        values (:hash, :session, :at)
                        """)
                .bind("hash", tokenHash.bytes())
                .bind("session", session.value())
                .bind("at", at)
                .execute();
    }

    /** Locks the session before it reads the token: who waited for the lock must see what the other wrote. */
    @Override
    public Optional<Issued> hold(Sha256 tokenHash) {
        var locked = work.handle()
                .createQuery("""
                        select s.id from sessions s
                        where s.id = (select session_id from refresh_tokens where token_hash = :hash)
                        for update
                        """)
                .bind("hash", tokenHash.bytes())
                .mapTo(UUID.class)
                .findOne();
        if (locked.isEmpty()) return Optional.empty();
        return work.handle()
                .createQuery("""
                        select s.id, s.user_id, s.started_at, s.ends_at, s.ended_at, t.used_at
                        from refresh_tokens t join sessions s on s.id = t.session_id
                        where t.token_hash = :hash
                        """)
                .bind("hash", tokenHash.bytes())
                .map((row, _) -> new Issued(tokenHash, session(row), Rows.instantOrNull(row, "used_at")))
                .findOne();
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                Rows.id(row, "id", SessionId::new),
                Rows.id(row, "user_id", UserId::new),
                Rows.instant(row, "started_at"),
                Rows.instant(row, "ends_at"),
                Rows.instantOrNull(row, "ended_at"));
    }

    @Override
    public void rotate(Issued used, Sha256 nextHash, Instant at, Instant endsAt) {
        work.handle()
                .createUpdate("update refresh_tokens set used_at = :at where token_hash = :hash")
                .bind("at", at)
                .bind("hash", used.hash().bytes())
                .execute();
        work.handle()
                .createUpdate("update sessions set ends_at = :endsAt where id = :id")
                .bind("endsAt", endsAt)
                .bind("id", used.session().id().value())
                .execute();
        issue(used.session().id(), nextHash, at);
    }

    @Override
    public boolean end(SessionId session, Instant at) {
        return work.handle()
                        .createUpdate("update sessions set ended_at = :at where id = :id and ended_at is null")
                        .bind("at", at)
                        .bind("id", session.value())
                        .execute()
                > 0;
    }

    @Override
    public List<SessionId> endAll(UserId user, @Nullable SessionId except, Instant at) {
        return work.handle()
                .createUpdate("""
                        update sessions set ended_at = :at
                        where user_id = :user and ended_at is null and id is distinct from cast(:except as uuid)
                        """)
                .bind("at", at)
                .bind("user", user.value())
                .bind("except", except == null ? null : except.value())
                .executeAndReturnGeneratedKeys("id")
                .map((row, _) -> Rows.id(row, "id", SessionId::new))
                .list();
    }

    @Override
    public List<Session> of(UserId user, Instant at) {
        return OF.list(work, PostgresSessions::session, user.value(), at);
    }

    @Override
    public Optional<Holder> holder(SessionId session, Instant at) {
        return HOLDER.first(
                work, row -> new Holder(Rows.user(row, "u"), row.getBoolean("is_admin")), session.value(), at);
    }

    @Override
    public Set<SessionId> open(Collection<SessionId> sessions, Instant at) {
        var ids = sessions.stream().map(SessionId::value).toArray(UUID[]::new);
        return Set.copyOf(OPEN.list(work, row -> Rows.id(row, "id", SessionId::new), ids, at));
    }

    @Override
    public void requireOpen(SessionId session, Instant at) {
        IS_OPEN.beforeCommit(
                work,
                row -> row.getBoolean(1),
                isOpen -> {
                    if (!isOpen) throw new NotAuthenticated(NotAuthenticated.Reason.ENDED).asException();
                },
                session.value(),
                at);
    }
}
