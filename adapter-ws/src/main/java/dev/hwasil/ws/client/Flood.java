package dev.hwasil.ws.client;

import dev.hwasil.application.limit.LeakyBucket;
import dev.hwasil.application.limit.RateLimit;
import dev.hwasil.application.limit.TooOften;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How much one socket may say: {@value #EPHEMERAL} ephemeral and {@value #OTHER} other events a second, and twice that
 * at once after a rest. Not thread-safe.
 */
final class Flood {

    /** The most ephemeral events in a second. */
    static final int EPHEMERAL = 120;

    /** The most other events in a second. */
    static final int OTHER = 20;

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final LeakyBucket ephemeral = bucket("socket.ephemeral", EPHEMERAL);
    private final LeakyBucket other = bucket("socket.other", OTHER);
    private long complained = System.nanoTime() - SECOND;

    /** What becomes of an event. */
    enum Verdict {
        TAKEN,
        REFUSED,
        IGNORED
    }

    private static LeakyBucket bucket(String name, int aSecond) {
        return new LeakyBucket(
                new RateLimit.Flow(name, aSecond, Duration.ofSeconds(1), 2 * aSecond), System.nanoTime());
    }

    /**
     * Counts an event. Of those that wait for no answer one a second is refused aloud: a flood is not answered by one.
     */
    Verdict verdict(boolean isEphemeral, boolean isAnswered) {
        var now = System.nanoTime();
        if ((isEphemeral ? ephemeral : other).take(now) == 0) return Verdict.TAKEN;
        if (!isEphemeral || isAnswered) return Verdict.REFUSED;
        if (now - complained < SECOND) return Verdict.IGNORED;
        complained = now;
        return Verdict.REFUSED;
    }

    /** The refusal. */
    static TooOften tooOften() {
        return new TooOften(Duration.ofSeconds(1));
    }
}
