package dev.hwasil.application.account;

import dev.hwasil.application.account.TokenIssuer.RefreshToken;
import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.audit.Trace;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.UserId;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Ends a session: its tokens open nothing any more. */
public final class LogOut {

    private final UnitOfWork work;
    private final Sessions sessions;
    private final SessionDesk desk;
    private final InstantSource clock;

    /** Needs the sessions, and what ends them. */
    public LogOut(UnitOfWork work, Sessions sessions, SessionDesk desk, InstantSource clock) {
        this.work = work;
        this.sessions = sessions;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Ends the session of the caller, of the refresh token, or of both.
     *
     * @param caller null when the access token has expired already
     */
    public void handle(@Nullable Caller caller, @Nullable RefreshToken token, Trace trace) {
        work.perform(() -> {
            var ending = new LinkedHashMap<SessionId, UserId>();
            if (caller != null) ending.put(caller.session(), caller.id());
            if (token != null) {
                sessions.hold(SessionDesk.hashOf(token))
                        .map(Sessions.Issued::session)
                        .ifPresent(session -> ending.put(session.id(), session.userId()));
            }
            ending.forEach((session, user) -> desk.end(session, user, Action.LOGGED_OUT, trace, clock.instant()));
        });
    }
}
