package dev.hwasil.ws.client;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.NotAuthenticated;
import dev.hwasil.domain.account.UserId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Whose a socket is: nobody's, then one person's, for as long as a token lasts, then gone for good. Thread-safe;
 * nothing is called with its lock held.
 */
final class Identity {

    private sealed interface Standing {
        /** Must say who it is until the deadline, once that is set. */
        record Nobody(@Nullable Future<?> deadline) implements Standing {}

        /** Acts for the caller until the token expires. */
        record Known(Caller caller, Future<?> expiry) implements Standing {}

        record Gone() implements Standing {}
    }

    private final InstantSource clock;
    private final ScheduledExecutorService timers;

    private final ReentrantLock lock = new ReentrantLock();
    private Standing standing = new Standing.Nobody(null);

    /** Nobody's. */
    Identity(InstantSource clock, ScheduledExecutorService timers) {
        this.clock = clock;
        this.timers = timers;
    }

    /** Runs {@code missed} when it is still nobody's after that time. */
    void expect(Duration within, Runnable missed) {
        lock.lock();
        try {
            if (!(standing instanceof Standing.Nobody)) return;
            standing = new Standing.Nobody(after(within, () -> {
                if (isNobody()) missed.run();
            }));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Whether it may become this caller's.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code forbidden} when it is another person's
     */
    void requireFree(Caller caller) {
        var before = known();
        if (before.isPresent() && !before.get().id().equals(caller.id())) throw new AnotherUser().asException();
    }

    /** It is this caller's, until the token expires and nothing was said meanwhile; false when it is gone. */
    boolean become(Caller caller, Runnable expired) {
        lock.lock();
        try {
            if (standing instanceof Standing.Gone) return false;
            cancelTimer();
            var lifetime = Duration.between(clock.instant(), caller.until());
            standing = new Standing.Known(caller, after(lifetime, () -> {
                if (known().filter(caller::equals).isPresent()) expired.run();
            }));
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** It is nobody's any more, and will not be; says whose it was. */
    Optional<UserId> end() {
        lock.lock();
        try {
            var was = known().map(Caller::id);
            cancelTimer();
            standing = new Standing.Gone();
            return was;
        } finally {
            lock.unlock();
        }
    }

    /**
     * For whom it acts.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code unauthenticated} when that is nobody
     */
    Caller caller() {
        return known().orElseThrow(() -> new NotAuthenticated(NotAuthenticated.Reason.MISSING).asException());
    }

    /** For whom it acts; empty when that is nobody. */
    Optional<Caller> known() {
        lock.lock();
        try {
            return standing instanceof Standing.Known known ? Optional.of(known.caller()) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Whether it is gone. */
    boolean isGone() {
        lock.lock();
        try {
            return standing instanceof Standing.Gone;
        } finally {
            lock.unlock();
        }
    }

    private boolean isNobody() {
        lock.lock();
        try {
            return standing instanceof Standing.Nobody;
        } finally {
            lock.unlock();
        }
    }

    private void cancelTimer() {
        switch (standing) {
            case Standing.Nobody nobody -> {
                if (nobody.deadline() != null) nobody.deadline().cancel(false);
            }
            case Standing.Known known -> known.expiry().cancel(false);
            case Standing.Gone _ -> {}
        }
    }

    private Future<?> after(Duration delay, Runnable step) {
        return timers.schedule(step, delay.toNanos(), TimeUnit.NANOSECONDS);
    }
}
