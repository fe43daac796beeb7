package dev.hwasil.ws;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.application.presence.Sightings;
import dev.hwasil.application.presence.Sightings.Sighting;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.presence.Attendance;
import dev.hwasil.domain.presence.Presence;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.world.Fresh;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** That the nodes know of each other who is present. */
final class PresenceTest {

    private static final UUID SOMEWHERE_ELSE = Fresh.id();

    private final Door door = Door.open();
    private final String mina = door.tokenOf(MINA);
    private final ProjectId project = door.projectOf(MINA, JOON);

    @AfterEach
    void close() {
        door.close();
    }

    private SocketClient joined(String token) {
        return SocketClient.joined(door, token, project);
    }

    private Sighting seen(UserId user, Status status) {
        return new Sighting(project, new Presence(user, status, null));
    }

    private List<Sighting> seenByOthers() {
        return door.stores.sightings().elsewhere(SOMEWHERE_ELSE).stream()
                .map(Sightings.Report::sighting)
                .toList();
    }

    @Test
    @DisplayName("RT-33 what the others see is written with the next beat, and taken away when the person has gone")
    void presence_is_written_with_the_beat() {
        try (var client = joined(mina)) {
            assertThat(seenByOthers()).isEmpty();
            door.realtime.beat();
            assertThat(seenByOthers()).containsExactly(seen(MINA.id(), Status.ONLINE));

            var away = "{\"projectId\":\"" + project.value() + "\",\"status\":\"away\"}";
            assertThat(client.call("presence:update", away).get("ok").asBoolean())
                    .isTrue();
            assertThat(seenByOthers()).containsExactly(seen(MINA.id(), Status.ONLINE));
            door.realtime.beat();
            assertThat(seenByOthers()).containsExactly(seen(MINA.id(), Status.AWAY));
        }
        Eventually.until(() -> door.realtime.figures().sockets() == 0);
        door.realtime.beat();
        assertThat(seenByOthers()).containsExactly(seen(MINA.id(), Status.AWAY));
        door.clock.pass(Attendance.GRACE);
        Eventually.until(() -> door.realtime.figures().rooms() == 0);
        door.realtime.beat();
        assertThat(seenByOthers()).isEmpty();
    }

    @Test
    @DisplayName("RT-33 who is present on another node is so for this one's other doors, until that node is dead")
    void presence_elsewhere_is_known_here() {
        var _ = door.tokenOf(JOON);
        var there = List.of(seen(MINA.id(), Status.ONLINE), seen(JOON.id(), Status.AWAY));
        door.stores.sightings().beat(SOMEWHERE_ELSE, Duration.ofHours(1), there, List.of());
        door.realtime.beat();
        assertThat(door.realtime.presentPeople().in(project))
                .isEqualTo(Map.of(MINA.id(), Status.ONLINE, JOON.id(), Status.AWAY));

        door.stores.sightings().beat(SOMEWHERE_ELSE, Duration.ZERO, List.of(), List.of());
        door.realtime.beat();
        assertThat(door.realtime.presentPeople().in(project)).isEmpty();
    }

    @Test
    @DisplayName("RT-33 a node that stops sees nobody any more")
    void a_node_that_stops_sees_nobody() {
        try (var _ = joined(mina)) {
            door.realtime.beat();
            door.realtime.close();
        }
        assertThat(seenByOthers()).isEmpty();
    }
}
