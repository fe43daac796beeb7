package dev.hwasil.ws;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.ws.engine.Origins;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** That what happens in real time is counted. */
final class FiguresTest {

    private static void with(RealtimeSettings settings, Consumer<Door> test) {
        try (var door = Door.open(settings)) {
            test.accept(door);
        }
    }

    @Test
    void sockets_rooms_and_deliveries_are_counted() {
        with(Door.SETTINGS, door -> {
            var mina = door.tokenOf(MINA);
            var project = door.projectOf(MINA, JOON);
            try (var one = SocketClient.joined(door, mina, project);
                    var other = SocketClient.joined(door, door.tokenOf(JOON), project)) {
                door.comment(mina, project, "one");
                door.comment(mina, project, "two");

                for (var client : new SocketClient[] {one, other}) {
                    var _ = client.event("comment:created");
                    var _ = client.event("comment:created");
                }
                assertThat(door.realtime.figures().sockets()).isEqualTo(2);
                assertThat(door.realtime.figures().rooms()).isEqualTo(1);
                assertThat(door.realtime.figures().delivered()).isEqualTo(4);
                Eventually.until(() -> door.realtime.figures().queuedBytes() == 0);
            }
        });
    }

    @Test
    void places_of_cursors_that_are_never_told_are_counted() {
        with(Door.SETTINGS, door -> {
            var project = door.projectOf(MINA, JOON);
            var here = "42[\"cursor:move\",{\"projectId\":\"" + project.value() + "\",\"y\":0,\"x\":";
            try (var client = SocketClient.joined(door, door.tokenOf(MINA), project)) {
                for (var x = 0; x < 500; x++) client.send(here + x + "}]");
                Eventually.until(() -> door.realtime.figures().coalesced() > 0);
                assertThat(door.realtime.figures().coalesced()).isLessThan(500);
            }
        });
    }

    @Test
    void floods_are_counted() {
        with(RealtimeSettings.at("/socket.io", Origins.any()), door -> {
            var project = door.projectOf(MINA, JOON);
            try (var client = SocketClient.joined(door, door.tokenOf(MINA), project)) {
                assertThat(door.realtime.figures().flooding()).isZero();
                var refused = 0;
                for (var i = 0; i < 60; i++) if (!client.join(project).get("ok").asBoolean()) refused++;
                assertThat(refused).isPositive();
                assertThat(door.realtime.figures().flooding()).isEqualTo(refused);
            }
        });
    }
}
