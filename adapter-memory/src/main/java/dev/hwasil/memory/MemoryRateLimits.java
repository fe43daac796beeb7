package dev.hwasil.memory;

import dev.hwasil.application.limit.RateLimit;
import dev.hwasil.application.limit.RateLimits;
import dev.hwasil.application.limit.TooOften;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * {@link RateLimits} of one node. It keeps a bounded number of counts; where there is no room for another, the one that
 * was used the longest time ago goes. Thread-safe.
 */
public final class MemoryRateLimits implements RateLimits {

    /** Enough for an attacker who tries a thousand accounts a minute to be remembered for all of an hour. */
    public static final int DEFAULT_CAPACITY = 100_000;

    /** So many who are counted at once do not wait for each other. */
    private static final int SHARDS = 16;

    private final InstantSource clock;
    private final List<Shard> shards;

    /** Keeps as many counts as the capacity says, or a few more. */
    public MemoryRateLimits(int capacity, InstantSource clock) {
        this.clock = clock;
        this.shards = Stream.generate(() -> new Shard(Math.ceilDiv(capacity, SHARDS)))
                .limit(SHARDS)
                .toList();
    }

    @Override
    public void take(RateLimit limit, String who) {
        var name = nameOf(limit, who);
        var wait = shardOf(name).take(limit, name, now());
        if (wait > 0) throw new TooOften(Duration.ofNanos(wait)).asException();
    }

    @Override
    public void giveBack(RateLimit limit, String who) {
        var name = nameOf(limit, who);
        shardOf(name).giveBack(name);
    }

    private static String nameOf(RateLimit limit, String who) {
        return limit.name() + " " + RateLimit.nameOf(who);
    }

    private Shard shardOf(String name) {
        return shards.get(Math.floorMod(name.hashCode(), SHARDS));
    }

    private long now() {
        var now = clock.instant();
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    /** How many counts are kept. */
    int size() {
        return shards.stream().mapToInt(Shard::size).sum();
    }

    private static final class Shard {
        private final ReentrantLock lock = new ReentrantLock();
        private final Map<String, Count> counts;

        private Shard(int capacity) {
            this.counts = new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
                    return size() > capacity;
                }
            };
        }

        private long take(RateLimit limit, String name, long now) {
            lock.lock();
            try {
                return counts.computeIfAbsent(name, _ -> Count.of(limit, now)).take(now);
            } finally {
                lock.unlock();
            }
        }

        private void giveBack(String name) {
            lock.lock();
            try {
                var count = counts.get(name);
                if (count != null) count.giveBack();
            } finally {
                lock.unlock();
            }
        }

        private int size() {
            lock.lock();
            try {
                return counts.size();
            } finally {
                lock.unlock();
            }
        }
    }
}
