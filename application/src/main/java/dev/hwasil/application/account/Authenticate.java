package dev.hwasil.application.account;

import dev.hwasil.application.audit.Trace;
import java.time.InstantSource;

/** Tells who holds an access token. */
public final class Authenticate {

    private final TokenIssuer tokens;
    private final Sessions sessions;
    private final InstantSource clock;

    /** Needs what proves tokens and what knows the sessions behind them. */
    public Authenticate(TokenIssuer tokens, Sessions sessions, InstantSource clock) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * The holder of the token, who asks in the request of that trace.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code unauthenticated} when it proves nothing, its session has
     *     ended or its user is out
     */
    public Caller handle(String token, Trace trace) {
        var now = clock.instant();
        var claims = tokens.verify(token, now);
        var holder = sessions.holder(claims.session(), now)
                .filter(found -> found.user().id().equals(claims.user()))
                .orElseThrow(() -> new NotAuthenticated(NotAuthenticated.Reason.ENDED).asException());
        return new Caller(holder.user(), claims.session(), holder.isAdmin(), claims.expiresAt(), trace);
    }
}
