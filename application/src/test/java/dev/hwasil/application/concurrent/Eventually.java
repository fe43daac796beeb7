package dev.hwasil.application.concurrent;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens on another thread. */
public final class Eventually {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofNanos(50_000);

    private Eventually() {}

    /** Returns as soon as the condition holds; fails when it does not within 10 seconds. */
    public static void until(BooleanSupplier condition) {
        var deadline = Instant.now().plus(DEADLINE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) throw new AssertionError("not so after " + DEADLINE);
            LockSupport.parkNanos(LOOK_AGAIN_AFTER.toNanos());
        }
    }
}
