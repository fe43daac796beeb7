package dev.hwasil.bootstrap.journey;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what will be, and not for time to pass. */
final class Waiting {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private Waiting() {}

    /** Returns once the condition holds; fails when it does not within a minute. */
    static void until(BooleanSupplier condition) {
        var deadline = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) throw new AssertionError("waited a minute in vain");
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
