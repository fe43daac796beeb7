package dev.hwasil.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.application.limit.InMemoryRateLimits;
import dev.hwasil.application.limit.RateLimit;
import dev.hwasil.application.limit.RateLimits;
import dev.hwasil.application.limit.RateLimitsContract;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Limits that nodes count together by a real Redis, and each for itself while it is away. */
final class RedisRateLimitsTest extends RateLimitsContract {

    private static RedisServer server;
    private final RateLimit twice = new RateLimit.Window(Fresh.name("twice"), 2, Duration.ofHours(1));
    private final PinnedClock clock = new PinnedClock();
    private final List<Redis> lines = new ArrayList<>();

    @BeforeAll
    static void startServer() {
        server = RedisServer.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @AfterEach
    void close() {
        lines.forEach(Redis::close);
    }

    /** A node whose own counts are in the way of nothing, so that Redis alone decides. */
    @Override
    protected RateLimits limits(InstantSource time) {
        return limits(time, RateLimits.off());
    }

    private RateLimits limits(InstantSource time, RateLimits otherwise) {
        var redis = Redis.at(server.url());
        lines.add(redis);
        var limits = redis.limits(otherwise, time);
        redis.start();
        Eventually.until(redis::isThere);
        return limits;
    }

    private void assertTooOften(RateLimits limits) {
        assertThatExceptionOfType(DomainException.class).isThrownBy(() -> limits.take(twice, "mina"));
    }

    @Test
    void nodes_count_together() {
        var here = limits(clock);
        var there = limits(clock);
        here.take(twice, "mina");
        there.take(twice, "mina");
        assertTooOften(here);
        assertTooOften(there);

        here.giveBack(twice, "mina");
        there.take(twice, "mina");
    }

    @Test
    void while_redis_is_away_each_counts_for_itself_and_nobody_waits_for_long() {
        var limits = limits(clock, new InMemoryRateLimits(clock));
        server.stall();
        try {
            var began = System.nanoTime();
            limits.take(twice, "mina");
            limits.take(twice, "mina");
            assertTooOften(limits);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(1_400));
        } finally {
            server.goOn();
        }
        Eventually.until(() -> isLetThrough(limits));
    }

    @Test
    void a_redis_that_refuses_is_no_silent_one() {
        var limits = limits(clock, new InMemoryRateLimits(clock));
        var line = lines.getFirst().line().orElseThrow();
        assertThat(Redis.answer(line.commands().configSet("maxmemory", "1"), Duration.ofSeconds(10)))
                .hasValue("OK");
        try {
            limits.take(twice, "mina");
            limits.take(twice, "mina");
            assertTooOften(limits);
            assertThat(lines.getFirst().line()).contains(line);
        } finally {
            assertThat(Redis.answer(line.commands().configSet("maxmemory", "0"), Duration.ofSeconds(10)))
                    .hasValue("OK");
        }
    }

    @Test
    void who_doubts_a_line_too_late_leaves_the_next_one_alone() {
        var _ = limits(clock);
        var redis = lines.getFirst();
        var before = redis.line().orElseThrow();
        redis.doubt(before);
        assertThat(redis.line()).isEmpty();
        Eventually.until(redis::isThere);

        redis.doubt(before);

        assertThat(redis.line()).isPresent().isNotEqualTo(Optional.of(before));
    }

    private boolean isLetThrough(RateLimits limits) {
        try {
            limits.take(twice, "mina");
            return true;
        } catch (DomainException _) {
            return false;
        }
    }
}
