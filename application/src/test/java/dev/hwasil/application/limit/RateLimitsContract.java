package dev.hwasil.application.limit;

import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.limit.RateLimit.Flow;
import dev.hwasil.application.limit.RateLimit.Window;
import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What all {@link RateLimits} do. */
public abstract class RateLimitsContract {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final PinnedClock clock = new PinnedClock();
    private final Window window = new Window(Fresh.name("window"), 3, MINUTE);
    private final Flow flow = new Flow(Fresh.name("flow"), 60, MINUTE, 5);
    private RateLimits limits;

    /** The limits under test, by this clock; may be shared by all tests. */
    protected abstract RateLimits limits(InstantSource clock);

    @BeforeEach
    void openLimits() {
        limits = limits(clock);
    }

    @Test
    void a_window_lets_through_so_many_and_no_more() {
        take(window, "mina", 3);

        assertTooOften(window, "mina", MINUTE);
    }

    @Test
    void a_window_slides() {
        take(window, "mina", 1);
        clock.pass(Duration.ofSeconds(40));
        take(window, "mina", 2);
        assertTooOften(window, "mina", Duration.ofSeconds(20));

        clock.pass(Duration.ofSeconds(20));
        take(window, "mina", 1);
        assertTooOften(window, "mina", Duration.ofSeconds(40));

        clock.pass(Duration.ofSeconds(40));
        take(window, "mina", 2);
        assertTooOften(window, "mina", Duration.ofSeconds(20));
    }

    @Test
    void what_is_refused_does_not_count() {
        take(window, "mina", 3);
        clock.pass(Duration.ofSeconds(59));
        for (var i = 0; i < 5; i++) assertTooOften(window, "mina", Duration.ofSeconds(1));

        clock.pass(Duration.ofSeconds(1));
        take(window, "mina", 3);
    }

    @Test
    void a_flow_lets_a_burst_through_and_then_goes_on_evenly() {
        take(flow, "mina", 5);
        assertTooOften(flow, "mina", Duration.ofSeconds(1));

        clock.pass(Duration.ofMillis(999));
        assertTooOften(flow, "mina", Duration.ofMillis(1));
        clock.pass(Duration.ofMillis(1));
        take(flow, "mina", 1);
        assertTooOften(flow, "mina", Duration.ofSeconds(1));

        clock.pass(Duration.ofSeconds(3));
        take(flow, "mina", 3);
        assertTooOften(flow, "mina", Duration.ofSeconds(1));
    }

    @Test
    void a_rest_saves_up_one_burst_and_no_more() {
        take(flow, "mina", 5);
        clock.pass(Duration.ofDays(1));

        take(flow, "mina", 5);

        assertTooOften(flow, "mina", Duration.ofSeconds(1));
    }

    @Test
    void everybody_is_counted_for_themselves_and_each_thing_for_itself() {
        take(window, "mina", 3);
        take(window, "", 3);
        take(window, "m".repeat(100_000) + "1", 3);
        take(window, "m".repeat(100_000) + "2", 3);
        take(new Window(Fresh.name("other"), 3, MINUTE), "mina", 3);

        assertTooOften(window, "mina", MINUTE);
        assertTooOften(window, "", MINUTE);
        assertTooOften(window, "m".repeat(100_000) + "1", MINUTE);
    }

    @Test
    void what_is_given_back_may_be_done_again() {
        take(window, "mina", 3);
        limits.giveBack(window, "mina");
        take(window, "mina", 1);
        assertTooOften(window, "mina", MINUTE);

        take(flow, "mina", 5);
        limits.giveBack(flow, "mina");
        take(flow, "mina", 1);
        assertTooOften(flow, "mina", Duration.ofSeconds(1));
    }

    @Test
    void giving_back_what_was_not_taken_saves_nothing_up() {
        limits.giveBack(window, "mina");
        limits.giveBack(flow, "mina");

        take(window, "mina", 3);
        take(flow, "mina", 5);
        assertTooOften(window, "mina", MINUTE);
        assertTooOften(flow, "mina", Duration.ofSeconds(1));
    }

    @Test
    void of_many_at_once_only_so_many_are_let_through() {
        var thrown = Race.results(32, _ -> catchThrowable(() -> limits.take(window, "mina")) == null);

        assertThat(thrown).filteredOn(through -> through).hasSize(3);
    }

    @Test
    void an_attempt_counts_only_when_it_has_failed() {
        for (var i = 0; i < 5; i++)
            assertThat(limits.attempt(window, "mina", _ -> true, () -> "done")).isEqualTo("done");
        for (var i = 0; i < 5; i++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> limits.attempt(window, "mina", _ -> true, () -> {
                        throw new IllegalStateException("a bug");
                    }));
            assertThat(refusalOf(() -> failing(_ -> false))).isInstanceOf(InvalidInput.class);
        }
        for (var i = 0; i < 3; i++) {
            assertThat(refusalOf(() -> failing(InvalidInput.class::isInstance))).isInstanceOf(InvalidInput.class);
        }

        assertThat(refusalOf(() -> failing(_ -> true))).isEqualTo(new TooOften(MINUTE));
    }

    private String failing(Predicate<DomainError> failed) {
        return limits.attempt(window, "mina", failed, () -> {
            throw InvalidInput.value("Wrong.");
        });
    }

    @Test
    void an_attempt_counts_while_it_is_made() {
        var made = new AtomicInteger();

        limits.attempt(window, "mina", _ -> true, () -> {
            take(window, "mina", 2);
            assertTooOften(window, "mina", MINUTE);
            return made.incrementAndGet();
        });

        assertThat(made).hasValue(1);
    }

    @Test
    void under_no_limits_nothing_is_too_much() {
        assertThatNoException().isThrownBy(() -> {
            for (var i = 0; i < 100; i++) RateLimits.off().take(window, "mina");
        });
    }

    private void take(RateLimit limit, String who, int times) {
        for (var i = 0; i < times; i++) limits.take(limit, who);
    }

    private void assertTooOften(RateLimit limit, String who, Duration wait) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> limits.take(limit, who))
                .satisfies(refused -> assertThat(refused.error()).isEqualTo(new TooOften(wait)));
    }
}
