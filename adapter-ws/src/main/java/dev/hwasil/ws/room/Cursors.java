package dev.hwasil.ws.room;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.ws.count.Counts;
import dev.hwasil.ws.engine.Outgoing;
import dev.hwasil.ws.message.ServerMessage.CursorMoved;
import dev.hwasil.ws.message.ServerMessage.CursorsMoved;
import dev.hwasil.ws.message.ServerMessageWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the people of one project point: of each only the newest place, until the others are told. Not thread-safe. */
final class Cursors {

    private final ServerMessageWriter writer;
    private final Counts counts;
    private final Map<UserId, Moved> moved = new LinkedHashMap<>();

    private record Moved(CursorMoved to, boolean isHere) {}

    /** Nobody points anywhere. */
    Cursors(ServerMessageWriter writer, Counts counts) {
        this.writer = writer;
        this.counts = counts;
    }

    /** Somebody points there now, here or at a neighbour. */
    void move(CursorMoved to, boolean isHere) {
        if (moved.put(to.user().id(), new Moved(to, isHere)) != null) counts.coalesce();
    }

    /** Somebody is gone. */
    void forget(UserId user) {
        moved.remove(user);
    }

    boolean isEmpty() {
        return moved.isEmpty();
    }

    /** Takes what the others have not been told. */
    Moves take() {
        var taken = moved.values().stream().map(each -> new Move(each.to())).toList();
        var here = moved.values().stream().filter(Moved::isHere).map(Moved::to).toList();
        moved.clear();
        return new Moves(writer, taken, here);
    }

    /** One of them, written when it is first needed. */
    private static final class Move {
        private final CursorMoved moved;
        private @Nullable Outgoing event;
        private byte @Nullable [] json;

        private Move(CursorMoved moved) {
            this.moved = moved;
        }

        private Outgoing event(ServerMessageWriter writer) {
            var written = event == null ? writer.event(moved) : event;
            event = written;
            return written;
        }

        private byte[] json(ServerMessageWriter writer) {
            var written = json == null ? writer.json(moved) : json;
            json = written;
            return written;
        }
    }

    /** What has moved, to be told to each socket: each move is written once for all. Not thread-safe. */
    static final class Moves {
        private final ServerMessageWriter writer;
        private final List<Move> all;
        private final List<CursorMoved> here;

        private Moves(ServerMessageWriter writer, List<Move> all, List<CursorMoved> here) {
            this.writer = writer;
            this.all = all;
            this.here = here;
        }

        /** Those of people here, for the neighbours. */
        List<CursorMoved> here() {
            return here;
        }

        /** What somebody is told who looks at that scene, or at the board: all that moves there but their own. */
        List<Outgoing> apart(UserId user, @Nullable SceneId scene) {
            var events = new ArrayList<Outgoing>(all.size());
            for (var move : all) if (concerns(move, user, scene)) events.add(move.event(writer));
            return events;
        }

        /** The same in one event; none when there is nothing to tell. */
        List<Outgoing> together(UserId user, @Nullable SceneId scene) {
            var moves = new ArrayList<byte[]>(all.size());
            for (var move : all) if (concerns(move, user, scene)) moves.add(move.json(writer));
            return moves.isEmpty() ? List.of() : List.of(writer.event(new CursorsMoved(moves)));
        }

        private static boolean concerns(Move move, UserId user, @Nullable SceneId scene) {
            var where = move.moved.scene();
            return (where == null || where.equals(scene))
                    && !move.moved.user().id().equals(user);
        }
    }
}
