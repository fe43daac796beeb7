package dev.hwasil.ws.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Race;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How many newcomers a host may have. */
final class NewcomersTest {

    private final Newcomers newcomers = new Newcomers(20, Hosts.DIRECT);

    @Test
    @DisplayName("EIO-18 those who come at the same time are no more than those who come one by one")
    void those_who_come_at_the_same_time_are_no_more() {
        var letIn = Race.results(100, _ -> newcomers.enter("here", List.of()).isPresent());

        assertThat(letIn).filteredOn(Boolean::booleanValue).hasSize(20);
        assertThat(newcomers.enter("there", List.of())).isPresent();
    }

    @Test
    @DisplayName("EIO-18 who leaves twice makes room for one")
    void who_leaves_twice_makes_room_for_one() {
        var first = newcomers.enter("here", List.of()).orElseThrow();
        for (var i = 1; i < 20; i++)
            assertThat(newcomers.enter("here", List.of())).isPresent();

        first.leave();
        first.leave();

        assertThat(newcomers.enter("here", List.of())).isPresent();
        assertThat(newcomers.enter("here", List.of())).isEmpty();
    }
}
