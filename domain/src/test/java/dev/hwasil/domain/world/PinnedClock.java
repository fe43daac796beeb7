package dev.hwasil.domain.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is told how much time passes. Thread-safe. */
public final class PinnedClock implements InstantSource {

    /** When it begins; to the microsecond, as finely as instants are kept. */
    public static final Instant START = Instant.parse("2026-11-23T09:00:00.123456Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @Override
    public Instant instant() {
        return now.get();
    }

    /** It is so much later now. */
    public void pass(Duration time) {
        now.updateAndGet(at -> at.plus(time));
    }
}
