package dev.hwasil.ws.room;

import static dev.hwasil.application.account.Callers.refTo;
import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.node.Bus;
import dev.hwasil.application.presence.Elsewhere;
import dev.hwasil.application.presence.SocketRooms.Place;
import dev.hwasil.application.storage.FileLinks;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.world.PinnedClock;
import dev.hwasil.json.JsonValue;
import dev.hwasil.json.Resources;
import dev.hwasil.ws.count.Counts;
import dev.hwasil.ws.engine.Outgoing;
import dev.hwasil.ws.message.Durable;
import dev.hwasil.ws.message.ServerMessageWriter;
import dev.hwasil.ws.neighbour.Neighbours;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When the others are told where somebody points. */
final class SignalsTest {

    private final PinnedClock clock = new PinnedClock();
    private final ProjectId project = new ProjectId(new UUID(1, 1));
    private final ProjectRoom room = new ProjectRoom(
            project,
            new Neighbours(project, new UUID(0, 1), Bus.alone(), new Elsewhere()),
            new ServerMessageWriter(new Resources(new FileLinks(new byte[32], "", clock)), _ -> Map.of()),
            clock,
            new Counts());
    private final Connection minas = new Connection();
    private final Connection joons = new Connection();

    /** Keeps what it is sent for a moment. */
    private static final class Connection implements Occupant {
        private final List<Outgoing> told = new ArrayList<>();

        @Override
        public String id() {
            return "socket " + System.identityHashCode(this);
        }

        @Override
        public boolean isGone() {
            return false;
        }

        @Override
        public void send(Outgoing event) {}

        @Override
        public void sendIfReady(List<Outgoing> events) {
            told.addAll(events);
        }

        @Override
        public void hear(Durable message) {}

        @Override
        public void awaitRoom() {}

        @Override
        public void evicted(ProjectId from) {}
    }

    @BeforeEach
    void both_are_in_the_room() {
        var place = new Place(project, null, false, Status.ONLINE);
        room.rejoin(place, minas, refTo(MINA), 0);
        room.rejoin(place, joons, refTo(JOON), 0);
    }

    @Test
    @DisplayName("RT-28 the first move after a rest is told at the next look")
    void the_first_move_after_a_rest_is_told_at_the_next_look() {
        room.signals().tellMoves();
        point(1);
        room.signals().tellMoves();
        assertThat(joons.told).hasSize(1);
        assertThat(minas.told).isEmpty();
    }

    @Test
    @DisplayName("RT-28 who moves all the time is told of at every fourth look")
    void who_moves_all_the_time_is_told_of_at_every_fourth_look() {
        for (var look = 0; look < 3 * Signals.LOOKS; look++) {
            point(look);
            room.signals().tellMoves();
        }
        assertThat(joons.told).hasSize(3);
    }

    private void point(int x) {
        room.signals().moveCursor(minas, null, JsonValue.of(x), JsonValue.of(0));
    }
}
