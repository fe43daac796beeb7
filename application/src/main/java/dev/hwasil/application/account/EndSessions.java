package dev.hwasil.application.account;

import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.account.Password;
import dev.hwasil.domain.account.SessionId;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Logs callers out elsewhere: where they have left a session open, or somebody has stolen one. */
public final class EndSessions {

    /**
     * Which.
     *
     * @param password shows that it is not the thief who asks
     * @param session the one that is to end; null for all but the one that asks
     */
    public record Command(
            Caller actor, Password password, @Nullable SessionId session) {}

    private final UnitOfWork work;
    private final Sessions sessions;
    private final PasswordCheck check;
    private final SessionDesk desk;
    private final InstantSource clock;

    /** Needs the sessions and what knows the password. */
    public EndSessions(UnitOfWork work, Sessions sessions, PasswordCheck check, SessionDesk desk, InstantSource clock) {
        this.work = work;
        this.sessions = sessions;
        this.check = check;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Ends them, with all that is open in them.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code validation} for a wrong password, {@code rate-limited}
     *     after too many that were, {@code not-found} for a session that is not open or not theirs
     */
    public void handle(Command command) {
        var proof = check.prove(command.actor(), command.password(), "/password");
        work.perform(() -> {
            var _ = check.hold(proof);
            var now = clock.instant();
            var one = command.session();
            if (one == null) {
                desk.endOthers(command.actor(), Action.SESSIONS_ENDED, now);
                return;
            }
            if (sessions.of(command.actor().id(), now).stream()
                    .noneMatch(open -> open.id().equals(one))) {
                throw new NoSuchSession().asException();
            }
            desk.end(
                    one,
                    command.actor().id(),
                    Action.SESSIONS_ENDED,
                    command.actor().trace(),
                    now);
        });
    }
}
