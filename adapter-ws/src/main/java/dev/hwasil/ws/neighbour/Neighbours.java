package dev.hwasil.ws.neighbour;

import dev.hwasil.application.node.Bus;
import dev.hwasil.application.presence.Elsewhere;
import dev.hwasil.domain.project.ProjectId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A project's rooms on the other nodes. What is said to them may be lost; whom they see is kept as well, and the rest
 * is for the moment. Thread-safe.
 */
public final class Neighbours {

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

    /** Tells them something, unless it is too long; waits for nobody. */
    public void tell(RoomWord word) {
        var text = RoomWords.write(word);
        if (Bus.isShort(text)) bus.say(topic(), text);
    }

    /** What is to be said so that they know where people here point: nothing when there is nobody who would see it. */
    public List<Bus.Word> words(List<RoomWord.Move> moves) {
        return moves.isEmpty() || !seeAnybody() ? List.of() : split(moves);
    }

    /** In one word, if it is not too long. */
    private List<Bus.Word> split(List<RoomWord.Move> moves) {
        var text = RoomWords.write(new RoomWord.Points(moves));
        if (Bus.isShort(text)) return List.of(new Bus.Word(topic(), text));
        if (moves.size() == 1) return List.of();
        var half = moves.size() / 2;
        return Stream.concat(split(moves.subList(0, half)).stream(), split(moves.subList(half, moves.size())).stream())
                .toList();
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
