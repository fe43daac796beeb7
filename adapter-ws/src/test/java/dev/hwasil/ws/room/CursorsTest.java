package dev.hwasil.ws.room;

import static dev.hwasil.application.account.Callers.refTo;
import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.account.People.SORA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.storage.FileLinks;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.world.PinnedClock;
import dev.hwasil.json.JsonValue;
import dev.hwasil.json.Resources;
import dev.hwasil.ws.count.Counts;
import dev.hwasil.ws.message.ServerMessage.CursorMoved;
import dev.hwasil.ws.message.ServerMessageWriter;
import dev.hwasil.ws.neighbour.RoomWord.Move;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who is told of which moves. */
final class CursorsTest {

    private static final SceneId SCENE = new SceneId(new UUID(2, 1));

    private final ServerMessageWriter writer =
            new ServerMessageWriter(new Resources(new FileLinks(new byte[32], "", new PinnedClock())), _ -> Map.of());
    private final Cursors cursors = new Cursors(writer, new Counts());

    private static Seat seat(User user, @Nullable SceneId scene, boolean batchesCursors) {
        var seat = new Seat(new Silent(), refTo(user), scene);
        seat.batchCursors(batchesCursors);
        return seat;
    }

    private void points(User user, @Nullable SceneId scene, int x) {
        cursors.move(new CursorMoved(refTo(user), scene, JsonValue.of(x), JsonValue.of(0)));
    }

    @Test
    @DisplayName("RT-28 RT-29 what those are told who look at the same and have not moved is written once")
    void what_is_told_alike_is_written_once() {
        points(JOON, null, 1);
        points(SORA, SCENE, 2);
        var moves = cursors.take();

        var one = moves.toBeTold(seat(MINA, SCENE, true));
        assertThat(one).hasSize(1);
        assertThat(moves.toBeTold(seat(MINA, SCENE, true))).isSameAs(one);
        assertThat(moves.toBeTold(seat(MINA, SCENE, false))).hasSize(2);
        assertThat(moves.toBeTold(seat(MINA, null, true))).hasSize(1).doesNotContainAnyElementsOf(one);
        assertThat(moves.toBeTold(seat(JOON, SCENE, false))).hasSize(1);
        assertThat(moves.toBeTold(seat(JOON, null, true))).isEmpty();
    }

    @Test
    @DisplayName("RT-34 the neighbours are told of those alone who move here, with the bytes that are sent here")
    void the_neighbours_are_told_of_those_who_move_here() {
        points(JOON, null, 1);
        points(JOON, null, 2);
        cursors.move(new Move(SORA.id(), SCENE, JsonValue.raw("{\"x\":3}".getBytes(StandardCharsets.UTF_8))));
        var moves = cursors.take();

        assertThat(moves.here()).singleElement().satisfies(move -> {
            assertThat(move.user()).isEqualTo(JOON.id());
            assertThat(move.moved().bytes()).asString().contains("\"x\":2");
        });
        assertThat(moves.toBeTold(seat(MINA, SCENE, false))).hasSize(2);
        assertThat(cursors.take().here()).isEmpty();
    }
}
