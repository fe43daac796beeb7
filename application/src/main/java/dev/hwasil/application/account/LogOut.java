package dev.hwasil.application.account;

import dev.hwasil.application.account.TokenIssuer.RefreshToken;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.account.SessionId;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/** Ends a session: its tokens open nothing any more. */
public final class LogOut {

    private final UnitOfWork work;
    private final Sessions sessions;
    private final SessionEnds ends;
    private final InstantSource clock;

    /** Needs the sessions, and who must know that one ended. */
    public LogOut(UnitOfWork work, Sessions sessions, SessionEnds ends, InstantSource clock) {
        this.work = work;
        this.sessions = sessions;
        this.ends = ends;
        this.clock = clock;
    }

    /**
     * Ends the session of the caller, of the refresh token, or of both.
     *
     * @param caller null when the access token has expired already
     */
    public void handle(@Nullable Caller caller, @Nullable RefreshToken token) {
        work.perform(() -> {
            var ending = new LinkedHashSet<SessionId>();
            if (caller != null) ending.add(caller.session());
            if (token != null) {
                sessions.hold(SessionDesk.hashOf(token))
                        .ifPresent(issued -> ending.add(issued.session().id()));
            }
            ending.forEach(this::end);
        });
    }

    private void end(SessionId session) {
        sessions.end(session, clock.instant());
        work.afterCommit(() -> ends.ended(session));
    }
}
