package dev.hwasil.bootstrap;

import dev.hwasil.application.unit.Ids;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * UUIDs, version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, then a counter in the 12 bits that follow (section
 * 6.2, method 1), so that ids of one process are in the order in which they were made; the rest is random.
 */
final class TimeOrderedIds implements Ids {

    private static final int COUNTER_BITS = 12;

    private final SecureRandom random = new SecureRandom();
    private final AtomicLong last = new AtomicLong();
    private final InstantSource clock;

    TimeOrderedIds(InstantSource clock) {
        this.clock = clock;
    }

    /** When a millisecond has run out of counts, or the clock went back, time is borrowed from the future. */
    @Override
    public UUID next() {
        var now = clock.millis() << COUNTER_BITS;
        var tick = last.updateAndGet(before -> Math.max(before + 1, now));
        var high = (tick >>> COUNTER_BITS) << 16 | 0x7000 | (tick & 0xFFF);
        var low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
