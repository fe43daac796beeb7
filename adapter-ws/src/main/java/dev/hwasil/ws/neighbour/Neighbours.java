package dev.hwasil.ws.neighbour;

import dev.hwasil.application.node.Bus;
import dev.hwasil.application.presence.Elsewhere;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.ws.message.ServerMessage.CursorMoved;
import java.util.List;
import java.util.UUID;

/**
 * A project's rooms on the other nodes. What is said to them may be lost; whom they see is kept as well, and the rest
 * is for the moment. Thread-safe.
 */
public final class Neighbours {

    /** So many moves are said at once: with ordinary names and numbers they are short enough. */
    private static final int MOVES_AT_ONCE = 20;

    private final ProjectId project;
    private final UUID node;
    private final Bus bus;
    private final Elsewhere elsewhere;

    /** The room here that hears them. */
    public interface Room {
        /** Tells the others whom it sees. */
        void introduce();

        /** What somebody there shows for a moment. */
        void hear(RoomWord.Shown word);
    }

    /** Those of the project, over the bus; this node bears that name. */
    public Neighbours(ProjectId project, UUID node, Bus bus, Elsewhere elsewhere) {
        this.project = project;
        this.node = node;
        this.bus = bus;
        this.elsewhere = elsewhere;
    }

    /** This node's name. */
    public UUID node() {
        return node;
    }

    /** Whom they see. */
    public Elsewhere elsewhere() {
        return elsewhere;
    }

    /** Whether they see anybody, who would be told. */
    public boolean seeAnybody() {
        return elsewhere.isAnybodyIn(project);
    }

    private String topic() {
        return "room:" + project.value();
    }

    /** Tells them something; waits for nobody. */
    public void tell(RoomWord word) {
        var _ = isTold(word);
    }

    /** Tells it, unless it is too long; says whether it did. */
    private boolean isTold(RoomWord word) {
        var text = RoomWords.write(word);
        var isShort = Bus.isShort(text);
        if (isShort) bus.say(topic(), text);
        return isShort;
    }

    /** Tells them where people here point, when there is anybody who would see it. */
    public void tellMoves(List<CursorMoved> moves) {
        if (moves.isEmpty() || !seeAnybody()) return;
        for (var from = 0; from < moves.size(); from += MOVES_AT_ONCE) {
            var some = moves.subList(from, Math.min(from + MOVES_AT_ONCE, moves.size()));
            if (!isTold(new RoomWord.Points(some))) some.forEach(move -> tell(new RoomWord.Points(List.of(move))));
        }
    }

    /** Hears them for that room from now on, and asks them whom they see. */
    public Bus.Listening hear(Room room) {
        return bus.listen(topic(), new Bus.Ear() {
            @Override
            public void opened() {
                tell(new RoomWord.Asks());
                room.introduce();
            }

            @Override
            public void hear(UUID from, String words) {
                RoomWords.read(project, words).ifPresent(word -> take(from, word, room));
            }
        });
    }

    private void take(UUID from, RoomWord word, Room room) {
        switch (word) {
            case RoomWord.Asks _ -> room.introduce();
            case RoomWord.Stops _ -> elsewhere.stops(from, project);
            case RoomWord.Sees(var user, var presence) ->
                elsewhere.sees(project, new Elsewhere.Seen(from, user, presence));
            case RoomWord.Misses(var user) -> elsewhere.misses(from, project, user);
            case RoomWord.Shown shown -> room.hear(shown);
        }
    }
}
