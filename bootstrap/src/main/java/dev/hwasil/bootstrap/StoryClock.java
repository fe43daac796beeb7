package dev.hwasil.bootstrap;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time of a story: it passes when it is told to, and a little whenever somebody looks. Not thread-safe. */
final class StoryClock implements InstantSource {

    private static final Duration GLANCE = Duration.ofMillis(20);

    private Instant now;

    StoryClock(Instant beginning) {
        now = beginning;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        now = now.plus(GLANCE);
        return now;
    }
}
