package dev.hwasil.ws.room;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.ws.count.Counts;
import dev.hwasil.ws.engine.Outgoing;
import dev.hwasil.ws.message.ServerMessage.CursorMoved;
import dev.hwasil.ws.message.ServerMessage.CursorsMoved;
import dev.hwasil.ws.message.ServerMessageWriter;
import dev.hwasil.ws.neighbour.RoomWord.Move;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the people of one project point: of each only the newest place, until the others are told. Not thread-safe. */
final class Cursors {

    private final ServerMessageWriter writer;
    private final Counts counts;
    private final Map<UserId, Moved> moved = new LinkedHashMap<>();

    private sealed interface Moved {
        /** To be written once it is known to be the newest. */
        record Here(CursorMoved to) implements Moved {}

        /** Written by the neighbour. */
        record Elsewhere(Move move) implements Moved {}
    }

    /** Nobody points anywhere. */
    Cursors(ServerMessageWriter writer, Counts counts) {
        this.writer = writer;
        this.counts = counts;
    }

    /** Somebody here points there now. */
    void move(CursorMoved to) {
        put(to.user().id(), new Moved.Here(to));
    }

    /** Somebody at a neighbour points there now. */
    void move(Move elsewhere) {
        put(elsewhere.user(), new Moved.Elsewhere(elsewhere));
    }

    private void put(UserId user, Moved to) {
        if (moved.put(user, to) != null) counts.coalesce();
    }

    /** Somebody is gone. */
    void forget(UserId user) {
        moved.remove(user);
    }

    /** Takes what the others have not been told. */
    Moves take() {
        var all = new ArrayList<Move>(moved.size());
        var here = new ArrayList<Move>();
        for (var each : moved.values()) {
            switch (each) {
                case Moved.Here(var to) -> {
                    var move = new Move(to.user().id(), to.scene(), writer.written(to));
                    all.add(move);
                    here.add(move);
                }
                case Moved.Elsewhere(var move) -> all.add(move);
            }
        }
        var whose = Set.copyOf(moved.keySet());
        moved.clear();
        return new Moves(writer, all, here, whose);
    }

    /**
     * What has moved, to be told to each socket. Each move is written once for all, and so is what those are told who
     * look at one scene and have not moved themselves. Not thread-safe.
     */
    static final class Moves {

        /** What some are told alike: who looks there, and how they want it. */
        private record Look(Optional<SceneId> scene, boolean isTogether) {}

        private final ServerMessageWriter writer;
        private final List<Move> all;
        private final List<Move> here;
        private final Set<UserId> whose;
        private final Map<UserId, Outgoing> events = new HashMap<>();
        private final Map<Look, List<Outgoing>> shared = new HashMap<>();

        private Moves(ServerMessageWriter writer, List<Move> all, List<Move> here, Set<UserId> whose) {
            this.writer = writer;
            this.all = all;
            this.here = here;
            this.whose = whose;
        }

        /** Those of people here, for the neighbours. */
        List<Move> here() {
            return here;
        }

        /** What a socket is told: all that moves where it looks, but its own person's. */
        List<Outgoing> toBeTold(Seat seat) {
            var look = new Look(Optional.ofNullable(seat.scene()), seat.batchesCursors());
            var user = seat.user().id();
            if (whose.contains(user)) return written(look, user);
            var known = shared.get(look);
            if (known != null) return known;
            var written = written(look, user);
            shared.put(look, written);
            return written;
        }

        private List<Outgoing> written(Look look, UserId user) {
            var moves = all.stream().filter(move -> concerns(move, user, look)).toList();
            if (moves.isEmpty()) return List.of();
            if (!look.isTogether()) return moves.stream().map(this::event).toList();
            return List.of(writer.event(
                    new CursorsMoved(moves.stream().map(Move::moved).toList())));
        }

        private Outgoing event(Move move) {
            return events.computeIfAbsent(move.user(), _ -> writer.cursorMoved(move.moved()));
        }

        private static boolean concerns(Move move, UserId user, Look look) {
            var where = move.scene();
            return (where == null || where.equals(look.scene().orElse(null)))
                    && !move.user().equals(user);
        }
    }
}
