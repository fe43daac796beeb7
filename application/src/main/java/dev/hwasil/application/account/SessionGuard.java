package dev.hwasil.application.account;

import dev.hwasil.application.unit.UnitOfWork;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Keeps those from changing anything whose session has ended, be it on another node, for those who hold something open
 * for them: in the transaction of the change itself.
 */
public final class SessionGuard {

    private final UnitOfWork work;
    private final Sessions sessions;
    private final InstantSource clock;

    /** Needs what knows the sessions. */
    public SessionGuard(UnitOfWork work, Sessions sessions, InstantSource clock) {
        this.work = work;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Does the step in a unit of work, which it joins.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code unauthenticated} when the caller's session has ended or
     *     they are out; then nothing has happened
     */
    public <T> T handle(Caller caller, Supplier<T> step) {
        return work.perform(() -> {
            sessions.requireOpen(caller.session(), clock.instant());
            return step.get();
        });
    }
}
