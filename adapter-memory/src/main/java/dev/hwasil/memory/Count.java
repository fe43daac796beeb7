package dev.hwasil.memory;

import dev.hwasil.application.limit.RateLimit;
import java.time.Duration;

/** What somebody has done of one thing. Times in nanoseconds. Not thread-safe. */
sealed interface Count {

    /** Counts one more at {@code now}; or says, when that is too much, how long until it is not. */
    long take(long now);

    /** Takes back what was counted last. */
    void giveBack();

    static Count of(RateLimit limit) {
        return switch (limit) {
            case RateLimit.Window window -> new Sliding(window.most(), nanos(window.span()));
            case RateLimit.Flow flow -> new Flowing(nanos(flow.span()) / flow.most(), flow.burst());
        };
    }

    private static long nanos(Duration span) {
        return span.toNanos();
    }

    /** Remembers the last so many times. */
    final class Sliding implements Count {
        private final long span;
        private final long[] times;
        private int oldest;
        private int size;

        private Sliding(int most, long span) {
            this.span = span;
            this.times = new long[most];
        }

        @Override
        public long take(long now) {
            while (size > 0 && times[oldest] + span <= now) {
                oldest = (oldest + 1) % times.length;
                size--;
            }
            if (size == times.length) return times[oldest] + span - now;
            times[(oldest + size++) % times.length] = now;
            return 0;
        }

        @Override
        public void giveBack() {
            if (size > 0) size--;
        }
    }

    /** Remembers one time: when all that was done will have flowed off (the generic cell rate algorithm). */
    final class Flowing implements Count {
        private final long each;
        private final long burst;
        private long flownOff;

        private Flowing(long each, int burst) {
            this.each = each;
            this.burst = each * burst;
        }

        @Override
        public long take(long now) {
            var then = Math.max(flownOff, now) + each;
            if (then - now > burst) return then - now - burst;
            flownOff = then;
            return 0;
        }

        @Override
        public void giveBack() {
            flownOff -= each;
        }
    }
}
