package dev.hwasil.ws.client;

import dev.hwasil.application.limit.TooOften;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How much one socket may say: {@value #EPHEMERAL} ephemeral and {@value #OTHER} other events a second, and twice that
 * at once after a rest (the generic cell rate algorithm). Not thread-safe.
 */
final class Flood {

    /** The most ephemeral events in a second. */
    static final int EPHEMERAL = 120;

    /** The most other events in a second. */
    static final int OTHER = 20;

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Flow ephemeral = new Flow(EPHEMERAL);
    private final Flow other = new Flow(OTHER);
    private long complained = System.nanoTime() - SECOND;

    /** What becomes of an event. */
    enum Verdict {
        TAKEN,
        REFUSED,
        IGNORED
    }

    private static final class Flow {
        private final long each;
        private long flownOff = System.nanoTime();

        private Flow(int aSecond) {
            this.each = SECOND / aSecond;
        }

        private boolean takes(long now) {
            var from = flownOff - now > 0 ? flownOff : now;
            if (from + each - now > 2 * SECOND) return false;
            flownOff = from + each;
            return true;
        }
    }

    /**
     * Counts an event. Of those that wait for no answer one a second is refused aloud: a flood is not answered by one.
     */
    Verdict verdict(boolean isEphemeral, boolean isAnswered) {
        var now = System.nanoTime();
        if ((isEphemeral ? ephemeral : other).takes(now)) return Verdict.TAKEN;
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
