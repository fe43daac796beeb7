package dev.hwasil.ws.neighbour;

import static dev.hwasil.application.account.Callers.refTo;
import static dev.hwasil.domain.account.People.JOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.node.Bus;
import dev.hwasil.application.node.InMemoryBus;
import dev.hwasil.application.presence.Elsewhere;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.presence.Presence;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.json.JsonValue;
import dev.hwasil.ws.neighbour.RoomWord.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Moves on their way from one node to the other. */
final class ManyMovesTest {

    private static final ProjectId PROJECT = new ProjectId(new UUID(1, 1));
    private static final UUID HERE = new UUID(0, 1);
    private static final UUID THERE = new UUID(0, 2);

    private final InMemoryBus.Air air = new InMemoryBus.Air();
    private final Elsewhere seenThere = new Elsewhere();
    private final Bus here = air.node(HERE);
    private final Neighbours neighbours = new Neighbours(PROJECT, HERE, here, seenThere);
    private final List<List<Move>> heard = new ArrayList<>();

    private void listen() {
        var _ = new Neighbours(PROJECT, THERE, air.node(THERE), new Elsewhere()).hear(new Neighbours.Room() {
            @Override
            public void introduce() {}

            @Override
            public void hear(RoomWord.Shown word) {
                heard.add(((RoomWord.Points) word).moves());
            }
        });
        air.settle();
    }

    private void tell(List<Move> moves) {
        here.say(neighbours.words(moves));
        air.settle();
    }

    private static Move move(int who, String name) {
        var user = new UserId(new UUID(3, who));
        var scene = who % 2 == 0 ? null : new SceneId(new UUID(4, who));
        return new Move(
                user,
                scene,
                JsonValue.raw(JsonValue.object(o -> o.field("sceneId", scene == null ? null : scene.value())
                                .field("userId", user.value())
                                .field("userName", name))
                        .bytes()));
    }

    @Test
    @DisplayName("RT-34 as many moves as fit are one word, and all of them arrive as they were written")
    void many_moves_arrive_in_few_words() {
        seenThere.sees(PROJECT, new Elsewhere.Seen(THERE, refTo(JOON), new Presence(JOON.id(), Status.ONLINE, null)));
        listen();
        var moves = IntStream.range(0, 100)
                .mapToObj(who -> move(who, "준 \"]}".repeat(20)))
                .toList();

        tell(moves.subList(0, 20));
        assertThat(heard).hasSize(1);
        heard.clear();

        tell(moves);
        var arrived = heard.stream().flatMap(List::stream).toList();
        assertThat(arrived)
                .extracting(Move::user)
                .isEqualTo(moves.stream().map(Move::user).toList());
        assertThat(arrived)
                .extracting(Move::scene)
                .isEqualTo(moves.stream().map(Move::scene).toList());
        for (var i = 0; i < moves.size(); i++)
            assertThat(arrived.get(i).moved().bytes())
                    .isEqualTo(moves.get(i).moved().bytes());
        assertThat(heard.size()).isBetween(2, 8);
    }

    @Test
    @DisplayName("RT-34 nothing is said while nobody there would see it, nor what is too long by itself")
    void nothing_is_said_in_vain() {
        listen();
        tell(List.of(move(1, "준")));
        seenThere.sees(PROJECT, new Elsewhere.Seen(THERE, refTo(JOON), new Presence(JOON.id(), Status.ONLINE, null)));
        tell(List.of(move(2, "준".repeat(Bus.LONGEST)), move(3, "준")));

        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst()).extracting(Move::user).containsExactly(new UserId(new UUID(3, 3)));
    }
}
