package dev.hwasil.application.account;

import dev.hwasil.application.account.TokenIssuer.RefreshToken;
import dev.hwasil.application.audit.AuditLog;
import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.audit.AuditLog.Entry;
import dev.hwasil.application.audit.Trace;
import dev.hwasil.application.unit.Ids;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Opens and ends sessions, and writes down who came and went; what registering, logging in and logging out share. Used
 * inside a unit of work.
 */
public final class SessionDesk {

    /** How long a session lives without being refreshed. */
    public static final Duration IDLE = Duration.ofDays(30);

    /** How long a session lives at most: then the password is asked for again. */
    public static final Duration LONGEST = Duration.ofDays(90);

    private final UnitOfWork work;
    private final Sessions sessions;
    private final TokenIssuer tokens;
    private final SessionEnds ends;
    private final AuditLog audit;
    private final Ids ids;

    /** Needs where sessions are kept, what makes their tokens, and who must know that one ended. */
    public SessionDesk(
            UnitOfWork work, Sessions sessions, TokenIssuer tokens, SessionEnds ends, AuditLog audit, Ids ids) {
        this.work = work;
        this.sessions = sessions;
        this.tokens = tokens;
        this.ends = ends;
        this.audit = audit;
        this.ids = ids;
    }

    /** A new session of this user, who has come in by that. */
    Admission open(User user, Action by, Trace trace, Instant at) {
        var session = new Sessions.Session(new SessionId(ids.next()), user.id(), at, at.plus(IDLE), null);
        var refresh = tokens.firstRefresh();
        sessions.start(session, hashOf(refresh));
        audit.record(Entry.of(user.id(), by, null, Map.of(), trace, at));
        return new Admission(user, tokens.access(user.id(), session.id(), at), refresh);
    }

    /** Somebody wanted in as this user, or as nobody that there is. */
    void refuse(@Nullable UserId user, Trace trace, Instant at) {
        audit.record(Entry.of(null, Action.LOGIN_FAILED, user == null ? null : user.value(), Map.of(), trace, at));
    }

    /** Ends a session of this user for that reason, if it has not ended. */
    void end(SessionId session, UserId user, Action why, Trace trace, Instant at) {
        if (!sessions.end(session, at)) return;
        audit.record(Entry.of(user, why, null, Map.of(), trace, at));
        work.afterCommit(() -> ends.ended(session));
    }

    /** Ends all sessions of the caller but the one that they speak in, for that reason. */
    void endOthers(Caller caller, Action why, Instant at) {
        audit.record(caller.did(why, at));
        endAll(caller.id(), caller.session(), at);
    }

    /** Ends all sessions of this user, but one. */
    public void endAll(UserId user, @Nullable SessionId except, Instant at) {
        var ended = sessions.endAll(user, except, at);
        work.afterCommit(() -> ended.forEach(ends::ended));
    }

    /** By what a refresh token is known. */
    static Sha256 hashOf(RefreshToken token) {
        return Sha256.of(token.value());
    }
}
