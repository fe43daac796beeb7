package dev.hwasil.application.concurrent;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for what another thread may not be able to do now. */
public final class Waiting {

    private Waiting() {}

    /** Whether the latch opens in this time. */
    public static boolean atMost(Duration time, CountDownLatch latch) {
        try {
            return latch.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
