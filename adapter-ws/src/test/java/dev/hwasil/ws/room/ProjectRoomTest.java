package dev.hwasil.ws.room;

import static dev.hwasil.application.account.Callers.refTo;
import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.node.Bus;
import dev.hwasil.application.presence.Elsewhere;
import dev.hwasil.application.presence.SocketRooms.Place;
import dev.hwasil.application.storage.FileLinks;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.world.PinnedClock;
import dev.hwasil.json.Resources;
import dev.hwasil.ws.count.Counts;
import dev.hwasil.ws.message.ServerMessageWriter;
import dev.hwasil.ws.neighbour.Neighbours;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who has which seat of a room. */
final class ProjectRoomTest {

    private final PinnedClock clock = new PinnedClock();
    private final ProjectId project = new ProjectId(new UUID(1, 1));
    private final Place place = new Place(project, null, false, Status.ONLINE);
    private final UserRef mina = refTo(MINA);
    private final ProjectRoom room = new ProjectRoom(
            project,
            new Neighbours(project, new UUID(0, 1), Bus.alone(), new Elsewhere()),
            new ServerMessageWriter(new Resources(new FileLinks(new byte[32], "", clock)), _ -> Map.of()),
            clock,
            new Counts());

    @Test
    @DisplayName("RT-22 a connection that was given up while it was coming back leaves the seat to the next one")
    void a_connection_that_was_given_up_leaves_the_seat_to_the_next_one() {
        var late = new Silent();
        var next = new Silent();
        late.gone = true;
        assertThat(room.rejoin(place, next, mina, 0)).isEqualTo(ProjectRoom.Return.SEATED);

        assertThat(room.rejoin(place, late, mina, 0)).isEqualTo(ProjectRoom.Return.SEATED);
        room.lose(late);

        assertThat(room.has(next)).isTrue();
    }
}
