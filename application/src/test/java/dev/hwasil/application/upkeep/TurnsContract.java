package dev.hwasil.application.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.world.Fresh;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What {@link Turns} promises. */
public abstract class TurnsContract extends StoresContract {

    private static final Duration DAY = Duration.ofDays(1);

    private final String task = Fresh.name("task");

    @Test
    void the_first_has_the_turn_and_the_next_when_the_period_is_over() {
        var start = given.now();

        assertThat(take(task, start)).isTrue();
        assertThat(take(task, start)).isFalse();
        assertThat(take(task, start.plus(DAY).minusMillis(1))).isFalse();
        assertThat(take(task, start.plus(DAY))).isTrue();
        assertThat(take(task, start.plus(DAY))).isFalse();
    }

    @Test
    void each_task_has_turns_of_its_own() {
        assertThat(take(task, given.now())).isTrue();
        assertThat(take(task + " too", given.now())).isTrue();
    }

    @Test
    void a_turn_of_the_far_future_keeps_nobody() {
        var start = given.now();
        assertThat(take(task, start.plus(Duration.ofDays(1000)))).isTrue();

        assertThat(take(task, start)).isTrue();
        assertThat(take(task, start)).isFalse();
        assertThat(take(task, start.minusSeconds(1))).isFalse();
    }

    @Test
    void of_many_at_once_one_has_the_turn() {
        var start = given.now();
        assertThat(Race.results(8, _ -> take(task, start))).containsOnlyOnce(true);
        assertThat(Race.results(8, _ -> take(task, start.plus(DAY)))).containsOnlyOnce(true);
    }

    @Test
    void turns_are_taken_in_a_unit_only() {
        assertOnlyInUnit(() -> stores.turns().take(task, given.now(), DAY));
    }

    private boolean take(String what, Instant at) {
        return inUnit(() -> stores.turns().take(what, at, DAY));
    }
}
