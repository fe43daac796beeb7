package dev.hwasil.ws.room;

import dev.hwasil.application.node.Bus;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.NoSuchScene;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.json.JsonValue;
import dev.hwasil.ws.count.Counts;
import dev.hwasil.ws.message.ClientMessage.Location;
import dev.hwasil.ws.message.ServerMessage.CursorMoved;
import dev.hwasil.ws.message.ServerMessage.TypingStatus;
import dev.hwasil.ws.message.ServerMessage.UploadProgress;
import dev.hwasil.ws.message.ServerMessageWriter;
import dev.hwasil.ws.neighbour.Neighbours;
import dev.hwasil.ws.neighbour.RoomWord;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people in one room show each other for a moment: where they point, that they write, how far they have uploaded.
 * Thread-safe, by the room's turns.
 */
public final class Signals {

    /** Who has been told where the others point is told again at so many {@link #tellMoves} from then on. */
    static final int LOOKS = 4;

    private final ProjectId project;
    private final Turn turn;
    private final Seats seats;
    private final Neighbours neighbours;
    private final InstantSource clock;
    private final Cursors cursors;

    /** Whether there is anything to tell. */
    private volatile boolean hasMoved;

    /** For how many looks more nothing is told; of the one thread that looks. */
    private int resting;

    /** Who writes at a neighbour. */
    private final Map<UserId, Typing> typingElsewhere = new HashMap<>();

    /** Nobody shows anything. */
    Signals(
            ProjectId project,
            Turn turn,
            Seats seats,
            Neighbours neighbours,
            ServerMessageWriter writer,
            InstantSource clock,
            Counts counts) {
        this.project = project;
        this.turn = turn;
        this.seats = seats;
        this.neighbours = neighbours;
        this.clock = clock;
        this.cursors = new Cursors(writer, counts);
    }

    /**
     * A socket's person points somewhere: the others are told by one of the next {@link #tellMoves}.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when it is not in the room, or looks at another
     *     scene
     */
    public void moveCursor(Occupant occupant, @Nullable SceneId scene, JsonValue x, JsonValue y) {
        turn.run(() -> {
            var seat = seats.require(occupant);
            if (scene != null && !scene.equals(seat.scene())) throw new NoSuchScene().asException();
            cursors.move(new CursorMoved(seat.user(), scene, x, y));
            hasMoved = true;
        });
    }

    /**
     * Looks whether somebody has moved, and tells everybody here where to: at once after a rest, else at every
     * {@link #LOOKS}th look. One thread looks.
     *
     * @return what is to be said to the neighbours of it
     */
    List<Bus.Word> tellMoves() {
        if (resting > 0) resting--;
        if (resting > 0 || !hasMoved) return List.of();
        resting = LOOKS;
        var toTell = new ArrayList<Runnable>();
        var here = new ArrayList<RoomWord.Move>();
        turn.run(() -> {
            hasMoved = false;
            var moves = cursors.take();
            here.addAll(moves.here());
            for (var seat : seats.all()) {
                var events = moves.toBeTold(seat);
                if (!events.isEmpty()) toTell.add(() -> seat.occupant().sendIfReady(events));
            }
        });
        toTell.forEach(Runnable::run); // many, and nobody minds whether they overtake something
        return neighbours.words(here);
    }

    /** Somebody points nowhere any more. */
    void forget(UserId user) {
        turn.run(() -> cursors.forget(user));
    }

    /**
     * A socket's person has begun to write, or has stopped. Who says nothing more for 6 seconds, or goes, has stopped.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when it is not in the room
     */
    public void type(Occupant occupant, boolean isTyping, Location location, @Nullable UUID target) {
        turn.run(() -> {
            var seat = seats.require(occupant);
            if (isTyping) goOnTyping(seat, location, target);
            else stopTyping(seat);
        });
    }

    private void goOnTyping(Seat seat, Location location, @Nullable UUID target) {
        var status = new TypingStatus(project, seat.scene(), seat.user(), true, location, target);
        var before = seat.typing();
        if (before == null || !before.status().equals(status)) {
            stopTyping(seat);
            seats.tellOthers(seat.user().id(), status);
        }
        seat.type(new Typing(status, clock.instant()));
        if (neighbours.seeAnybody()) neighbours.tell(new RoomWord.Types(status));
    }

    /** A socket's person writes nothing any more. */
    void stopTyping(Seat seat) {
        turn.run(() -> {
            var typing = seat.typing();
            if (typing == null) return;
            seat.type(null);
            var stopped = typing.status().stopped();
            seats.tellOthers(seat.user().id(), stopped);
            if (neighbours.seeAnybody()) neighbours.tell(new RoomWord.Types(stopped));
        });
    }

    /** Shows what time has changed. */
    void tick() {
        turn.run(() -> {
            var now = clock.instant();
            for (var seat : seats.all()) {
                var typing = seat.typing();
                if (typing != null && typing.isOver(now)) stopTyping(seat);
            }
            for (var typing : List.copyOf(typingElsewhere.values())) {
                if (typing.isOver(now)) typesElsewhere(typing.status().stopped());
            }
        });
    }

    /**
     * A socket's person has uploaded so much of a file, in percent; the others see it.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when it is not in the room
     */
    public void tellProgress(Occupant occupant, SceneId scene, String fileName, double progress) {
        turn.run(() -> {
            var user = seats.require(occupant).user().id();
            var upload = new UploadProgress(scene, user, fileName, progress);
            seats.tellOthers(user, upload);
            if (neighbours.seeAnybody()) neighbours.tell(new RoomWord.Uploads(upload));
        });
    }

    /** What somebody at a neighbour shows. */
    void hear(RoomWord.Shown word) {
        turn.run(() -> {
            switch (word) {
                case RoomWord.Points(var moves) -> {
                    moves.forEach(cursors::move);
                    hasMoved = true;
                }
                case RoomWord.Types(var status) -> typesElsewhere(status);
                case RoomWord.Uploads(var upload) -> seats.tellOthers(upload.user(), upload);
            }
        });
    }

    /** Who says nothing more for a while has stopped, as here; its node may be gone. */
    private void typesElsewhere(TypingStatus status) {
        var user = status.user().id();
        var before = status.isTyping()
                ? typingElsewhere.put(user, new Typing(status, clock.instant()))
                : typingElsewhere.remove(user);
        var isNews = before == null ? status.isTyping() : !before.status().equals(status);
        if (isNews) seats.tellOthers(user, status);
    }
}
