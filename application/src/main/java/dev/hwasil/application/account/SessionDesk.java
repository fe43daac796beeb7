package dev.hwasil.application.account;

import dev.hwasil.application.unit.Ids;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.User;
import java.time.Duration;
import java.time.Instant;

/** Opens sessions; what registering and logging in share. Used inside a unit of work. */
public final class SessionDesk {

    /** How long a session lives without being refreshed. */
    public static final Duration IDLE = Duration.ofDays(30);

    private final Sessions sessions;
    private final TokenIssuer tokens;
    private final Ids ids;

    /** Needs where sessions are kept and what makes their tokens. */
    public SessionDesk(Sessions sessions, TokenIssuer tokens, Ids ids) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.ids = ids;
    }

    /** A new session of this user. */
    Admission open(User user, Instant at) {
        var session = new Sessions.Session(new SessionId(ids.next()), user.id(), at, at.plus(IDLE), null);
        var refresh = tokens.firstRefresh();
        sessions.start(session, hashOf(refresh));
        return new Admission(user, tokens.access(user.id(), session.id(), at), refresh);
    }

    /** By what a refresh token is known. */
    static Sha256 hashOf(TokenIssuer.RefreshToken token) {
        return Sha256.of(token.value());
    }
}
