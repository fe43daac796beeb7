package dev.hwasil.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.hwasil.application.limit.RateLimit;
import dev.hwasil.application.limit.RateLimits;
import dev.hwasil.application.limit.RateLimitsContract;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.world.PinnedClock;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

final class MemoryRateLimitsTest extends RateLimitsContract {

    private static final RateLimit ONCE = new RateLimit.Window("once", 1, Duration.ofHours(1));

    @Override
    protected RateLimits limits(InstantSource clock) {
        return new MemoryRateLimits(MemoryRateLimits.DEFAULT_CAPACITY, clock);
    }

    @Test
    void a_flood_of_names_costs_no_more_than_there_is_room_for() {
        var limits = new MemoryRateLimits(1_600, new PinnedClock());

        for (var i = 0; i < 20_000; i++) limits.take(ONCE, "name " + i);

        assertThat(limits.size()).isEqualTo(1_600);
    }

    @Test
    void what_was_used_last_outlives_a_flood() {
        var limits = new MemoryRateLimits(1_600, new PinnedClock());
        limits.take(ONCE, "mina");
        limits.take(ONCE, "joon");

        for (var i = 0; i < 20_000; i++) {
            limits.take(ONCE, "name " + i);
            assertThatExceptionOfType(DomainException.class).isThrownBy(() -> limits.take(ONCE, "mina"));
        }

        assertThatNoException().isThrownBy(() -> limits.take(ONCE, "joon"));
    }

    /** Two nodes' clocks, or one that is set right: what was counted in the future does not count for ever. */
    @Test
    void a_clock_that_is_set_back_opens_nothing_and_closes_nothing_for_good() {
        var clock = new PinnedClock();
        var limits = new MemoryRateLimits(10, clock);
        limits.take(ONCE, "mina");

        clock.pass(Duration.ofHours(-2));
        assertThatExceptionOfType(DomainException.class).isThrownBy(() -> limits.take(ONCE, "mina"));
        clock.pass(Duration.ofHours(3));
        assertThatNoException().isThrownBy(() -> limits.take(ONCE, "mina"));
    }
}
