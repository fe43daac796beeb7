package dev.hwasil.application.account;

import dev.hwasil.application.account.Sessions.Issued;
import dev.hwasil.application.account.TokenIssuer.RefreshToken;
import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.audit.Trace;
import dev.hwasil.application.unit.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges a refresh token for its successor. A token that was exchanged already gives the same successor again for
 * {@link #GRACE}, for two tabs or a lost answer; after that whoever brings it has stolen it or was robbed, and the
 * session ends (RFC 9700, section 4.14.2).
 */
public final class RefreshSession {

    /** How long an exchanged token gives its successor again. */
    public static final Duration GRACE = Duration.ofSeconds(10);

    private final UnitOfWork work;
    private final Users users;
    private final Sessions sessions;
    private final TokenIssuer tokens;
    private final SessionDesk desk;
    private final InstantSource clock;

    /** Needs the sessions, what makes their tokens, and what ends them. */
    public RefreshSession(
            UnitOfWork work,
            Users users,
            Sessions sessions,
            TokenIssuer tokens,
            SessionDesk desk,
            InstantSource clock) {
        this.work = work;
        this.users = users;
        this.sessions = sessions;
        this.tokens = tokens;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * The session, refreshed.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code invalid-credentials} when the token opens nothing
     */
    public Admission handle(RefreshToken token, Trace trace) {
        var now = clock.instant();
        return work.perform(() -> refreshed(token, trace, now)).orElseThrow(() -> new LoginRefused().asException());
    }

    /** Refuses by answering nothing, so that the end of a stolen session is committed. */
    private Optional<Admission> refreshed(RefreshToken token, Trace trace, Instant now) {
        var issued = sessions.hold(SessionDesk.hashOf(token)).orElse(null);
        if (issued == null || !issued.session().isOpen(now)) return Optional.empty();
        var user = users.find(issued.session().userId()).orElseThrow();
        if (!user.isActive()) return Optional.empty();
        var successor = exchanged(token, issued, now);
        if (successor == null) {
            desk.end(issued.session().id(), user.id(), Action.TOKEN_REUSED, trace, now);
            return Optional.empty();
        }
        return Optional.of(
                new Admission(user, tokens.access(user.id(), issued.session().id(), now), successor));
    }

    private @Nullable RefreshToken exchanged(RefreshToken token, Issued issued, Instant now) {
        var successor = tokens.successorOf(token);
        if (issued.usedAt() != null) {
            return now.isAfter(issued.usedAt().plus(GRACE)) ? null : successor;
        }
        sessions.rotate(issued, SessionDesk.hashOf(successor), now, endOf(issued.session(), now));
        return successor;
    }

    private static Instant endOf(Sessions.Session session, Instant now) {
        var idle = now.plus(SessionDesk.IDLE);
        var last = session.startedAt().plus(SessionDesk.LONGEST);
        return idle.isBefore(last) ? idle : last;
    }
}
