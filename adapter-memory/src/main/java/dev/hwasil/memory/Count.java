package dev.hwasil.memory;

import dev.hwasil.application.limit.LeakyBucket;
import dev.hwasil.application.limit.RateLimit;

/** What somebody has done of one thing. Times in nanoseconds. Not thread-safe. */
sealed interface Count {

    /** Counts one more at {@code now}; or says, when that is too much, how long until it is not. */
    long take(long now);

    /** Takes back what was counted last. */
    void giveBack();

    static Count of(RateLimit limit, long now) {
        return switch (limit) {
            case RateLimit.Window window ->
                new Sliding(window.most(), window.span().toNanos());
            case RateLimit.Flow flow -> new Flowing(new LeakyBucket(flow, now));
        };
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

    /** Lets what was done flow off. */
    record Flowing(LeakyBucket bucket) implements Count {
        @Override
        public long take(long now) {
            return bucket.take(now);
        }

        @Override
        public void giveBack() {
            bucket.giveBack();
        }
    }
}
