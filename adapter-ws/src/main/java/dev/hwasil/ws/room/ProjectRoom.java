package dev.hwasil.ws.room;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.event.LoggedEvent;
import dev.hwasil.application.presence.SocketRooms.Place;
import dev.hwasil.application.project.ParticipantRemoved;
import dev.hwasil.application.project.ProjectDeleted;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.presence.Attendance;
import dev.hwasil.domain.presence.Presence;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.NoSuchScene;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.json.JsonValue;
import dev.hwasil.ws.message.ClientMessage.Location;
import dev.hwasil.ws.message.Participation;
import dev.hwasil.ws.message.ServerMessage;
import dev.hwasil.ws.message.ServerMessage.CursorMoved;
import dev.hwasil.ws.message.ServerMessage.Happened;
import dev.hwasil.ws.message.ServerMessage.JoinedProject;
import dev.hwasil.ws.message.ServerMessage.JoinedScene;
import dev.hwasil.ws.message.ServerMessage.PresenceUpdated;
import dev.hwasil.ws.message.ServerMessage.TypingStatus;
import dev.hwasil.ws.message.ServerMessage.UploadProgress;
import dev.hwasil.ws.message.ServerMessage.UserJoined;
import dev.hwasil.ws.message.ServerMessage.UserLeft;
import dev.hwasil.ws.message.ServerMessageWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sockets on this node that hear one project, all at the same place of its log, and the people behind them. What
 * happens in the room happens one after the other, under its lock: so a socket that joins hears every event after the
 * place that it is told, and none before. Sockets are sent to under the lock, which does not block.
 *
 * <p>Who is removed from the project, and everybody when it is deleted, hears that and is out of the room.
 *
 * <p>Thread-safe. A room that everybody has left is gone for good.
 */
public final class ProjectRoom {

    private static final class Seat {
        private final Occupant occupant;
        private final UserId user;
        private @Nullable SceneId scene;
        private boolean batchesCursors;
        private @Nullable Typing typing;

        private Seat(Occupant occupant, UserId user, Place place) {
            this.occupant = occupant;
            this.user = user;
            this.scene = place.scene();
        }

        /** Two occupants may have one name: a connection that was lost, and the one that goes on in its place. */
        @SuppressWarnings("ReferenceEquality")
        private boolean isOf(Occupant whom) {
            return occupant == whom;
        }
    }

    private final ProjectId project;
    private final ServerMessageWriter writer;
    private final InstantSource clock;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Seat> seats = new LinkedHashMap<>();
    private final Attendance attendance = new Attendance();
    private final Map<UserId, UserRef> people = new HashMap<>();
    private final Map<UserId, Long> removals = new HashMap<>();
    private final Cursors cursors;
    private long position;
    private boolean gone;

    ProjectRoom(ProjectId project, ServerMessageWriter writer, InstantSource clock) {
        this.project = project;
        this.writer = writer;
        this.clock = clock;
        this.cursors = new Cursors(writer);
    }

    /** The room begins at this place of the log. */
    void begin(long at) {
        lock.lock();
        try {
            position = at;
        } finally {
            lock.unlock();
        }
    }

    /** The next event of the log. */
    void deliver(LoggedEvent event) {
        var message = writer.durable(new Happened(event), project, event.seq());
        lock.lock();
        try {
            position = event.seq();
            for (var seat : seats.values()) seat.occupant.hear(message);
            switch (event.event()) {
                case ParticipantRemoved removed -> {
                    removals.put(removed.user().id(), position);
                    expel(removed.user().id());
                }
                case ProjectDeleted _ -> close();
                default -> {} // of what else happens everybody goes on hearing
            }
        } finally {
            lock.unlock();
        }
    }

    /** Somebody has no business here any more: their sockets are out, and the others see them go. */
    void expel(UserId user) {
        lock.lock();
        try {
            evict(seat -> seat.user.equals(user));
            tell(attendance.expel(user));
        } finally {
            lock.unlock();
        }
    }

    private void close() {
        evict(_ -> true);
        List.copyOf(people.keySet()).forEach(user -> tell(attendance.expel(user)));
        gone = true;
    }

    private void evict(Predicate<Seat> who) {
        var out = seats.values().stream().filter(who).toList();
        seats.values().removeAll(out);
        for (var seat : out) {
            seat.occupant.evicted(project);
            stopTyping(seat);
        }
    }

    /** The place in the log at which the room is now. */
    long position() {
        lock.lock();
        try {
            return position;
        } finally {
            lock.unlock();
        }
    }

    /** Whether there is nobody any more, and never will be. */
    boolean isGone() {
        lock.lock();
        try {
            return gone;
        } finally {
            lock.unlock();
        }
    }

    /**
     * A socket joins, or joins again: it is told so before any later event. Empty when the room is gone, or when the
     * user was removed from the project after {@code checkedAt}, the room's position before it was made sure that they
     * may.
     */
    Optional<JoinedProject> join(Place place, Occupant occupant, UserRef user, long checkedAt) {
        lock.lock();
        try {
            if (gone || removals.getOrDefault(user.id(), checkedAt) > checkedAt) return Optional.empty();
            return Optional.of(seat(place, occupant, user));
        } finally {
            lock.unlock();
        }
    }

    /** What becomes of a socket that comes back. */
    enum Return {
        SEATED,
        /** It has not heard the log as far as the room has. */
        BEHIND,
        /** There is no room any more. */
        GONE
    }

    /** A socket comes back to its place that has heard the log up to there. */
    Return rejoin(Place place, Occupant occupant, UserRef user, long heard) {
        lock.lock();
        try {
            if (gone) return Return.GONE;
            if (position != heard) return Return.BEHIND;
            var _ = seat(place, occupant, user);
            return Return.SEATED;
        } finally {
            lock.unlock();
        }
    }

    /** A seat that another connection of the same socket had is its own from now on. */
    private JoinedProject seat(Place place, Occupant occupant, UserRef user) {
        people.put(user.id(), user);
        tell(attendance.enter(occupant.id(), user.id(), place.scene(), clock.instant()));
        var seat = seats.compute(
                occupant.id(),
                (_, had) -> had != null && had.isOf(occupant) ? had : new Seat(occupant, user.id(), place));
        seat.batchesCursors = place.batchesCursors();
        var joined = new JoinedProject(project, participants(_ -> true), position);
        occupant.hear(writer.durable(joined, project, position));
        return joined;
    }

    /** A socket leaves; its person is shown for a while longer, for it may come back. */
    public void leave(Occupant occupant) {
        lock.lock();
        try {
            var seat = seatOf(occupant);
            if (seat == null) return;
            seats.remove(occupant.id());
            stopTyping(seat);
            tell(attendance.leave(occupant.id(), seat.user, clock.instant()));
        } finally {
            lock.unlock();
        }
    }

    /** Whether the socket is in the room. */
    public boolean has(Occupant occupant) {
        lock.lock();
        try {
            return seatOf(occupant) != null;
        } finally {
            lock.unlock();
        }
    }

    /**
     * A socket in the room looks at a scene: it is told who else does.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when it is not in the room
     */
    public JoinedScene joinScene(Occupant occupant, SceneId scene) {
        lock.lock();
        try {
            var seat = seated(occupant);
            look(seat, scene);
            var joined = new JoinedScene(project, scene, participants(presence -> scene.equals(presence.sceneId())));
            occupant.hear(writer.durable(joined, project, position));
            return joined;
        } finally {
            lock.unlock();
        }
    }

    /** A socket looks at the board again; false when it does not look at this scene. */
    public boolean leaveScene(Occupant occupant, SceneId scene) {
        lock.lock();
        try {
            var seat = seatOf(occupant);
            if (seat == null || !scene.equals(seat.scene)) return false;
            look(seat, null);
            return true;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Seat seatOf(Occupant occupant) {
        var seat = seats.get(occupant.id());
        return seat != null && seat.isOf(occupant) ? seat : null;
    }

    private void look(Seat seat, @Nullable SceneId scene) {
        seat.scene = scene;
        tell(attendance.look(seat.occupant.id(), seat.user, scene, clock.instant()));
    }

    /**
     * A socket's person points somewhere: the others are told with the next {@link #tellMoves}.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when it is not in the room, or looks at another
     *     scene
     */
    public void moveCursor(Occupant occupant, @Nullable SceneId scene, JsonValue x, JsonValue y) {
        lock.lock();
        try {
            var seat = seated(occupant);
            if (scene != null && !scene.equals(seat.scene)) throw new NoSuchScene().asException();
            cursors.move(new CursorMoved(person(seat.user), scene, x, y));
        } finally {
            lock.unlock();
        }
    }

    /** Tells everybody where the others have moved to since the last time. */
    void tellMoves() {
        var toTell = new ArrayList<Runnable>();
        lock.lock();
        try {
            if (cursors.isEmpty()) return;
            var moves = cursors.take();
            for (var seat : seats.values()) {
                var events = seat.batchesCursors
                        ? moves.together(seat.user, seat.scene)
                        : moves.apart(seat.user, seat.scene);
                if (!events.isEmpty()) toTell.add(() -> seat.occupant.sendIfReady(events));
            }
        } finally {
            lock.unlock();
        }
        toTell.forEach(Runnable::run); // many, and nobody minds whether they overtake something
    }

    /**
     * A socket's person has begun to write, or has stopped. Who says nothing more for 6 seconds, or goes, has stopped.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when it is not in the room
     */
    public void type(Occupant occupant, boolean isTyping, Location location, @Nullable UUID target) {
        lock.lock();
        try {
            var seat = seated(occupant);
            var status = new TypingStatus(project, seat.scene, person(seat.user), true, location, target);
            if (!isTyping) stopTyping(seat);
            else {
                var isNews = seat.typing == null || !seat.typing.status().equals(status);
                if (isNews) {
                    stopTyping(seat);
                    sendToAll(status, others(seat.user));
                }
                seat.typing = new Typing(status, clock.instant());
            }
        } finally {
            lock.unlock();
        }
    }

    private void stopTyping(Seat seat) {
        var typing = seat.typing;
        if (typing == null) return;
        seat.typing = null;
        sendToAll(typing.status().stopped(), others(seat.user));
    }

    /** A socket's person has uploaded so much of a file; the others see it. */
    public void tellProgress(Occupant occupant, SceneId scene, String fileName, double progress) {
        lock.lock();
        try {
            var seat = seated(occupant);
            sendToAll(new UploadProgress(scene, seat.user, fileName, progress), others(seat.user));
        } finally {
            lock.unlock();
        }
    }

    private Seat seated(Occupant occupant) {
        var seat = seatOf(occupant);
        if (seat == null) throw new NoSuchProject().asException();
        return seat;
    }

    /** A socket says how its person wants to be shown. */
    public void declare(Occupant occupant, Status status) {
        lock.lock();
        try {
            var seat = seatOf(occupant);
            if (seat != null) tell(attendance.declare(occupant.id(), seat.user, status, clock.instant()));
        } finally {
            lock.unlock();
        }
    }

    /** A socket did something. */
    public void active(Occupant occupant) {
        lock.lock();
        try {
            var seat = seatOf(occupant);
            if (seat != null) tell(attendance.active(occupant.id(), seat.user, clock.instant()));
        } finally {
            lock.unlock();
        }
    }

    /** Shows what time has changed; true when the room is gone. */
    boolean tick() {
        lock.lock();
        try {
            var now = clock.instant();
            attendance.tick(now).forEach(this::tell);
            for (var seat : seats.values()) if (seat.typing != null && seat.typing.isOver(now)) stopTyping(seat);
            gone = gone || (seats.isEmpty() && attendance.isEmpty());
            return gone;
        } finally {
            lock.unlock();
        }
    }

    private void tell(Optional<Attendance.Change> change) {
        change.ifPresent(this::tell);
    }

    private void tell(Attendance.Change change) {
        switch (change) {
            case Attendance.Change.Came came -> {
                sendToAll(new UserJoined(project, person(came.userId())), others(came.userId()));
                if (came.presence().sceneId() != null)
                    sendToAll(new PresenceUpdated(project, came.presence()), _ -> true);
            }
            case Attendance.Change.Changed changed ->
                sendToAll(new PresenceUpdated(project, changed.presence()), _ -> true);
            case Attendance.Change.Left left -> {
                people.remove(left.userId());
                cursors.forget(left.userId());
                sendToAll(new UserLeft(project, left.userId()), others(left.userId()));
            }
        }
    }

    private static Predicate<UserId> others(UserId than) {
        return user -> !user.equals(than);
    }

    private void sendToAll(ServerMessage message, Predicate<UserId> who) {
        if (seats.isEmpty()) return;
        var packet = writer.event(message);
        for (var seat : seats.values()) if (who.test(seat.user)) seat.occupant.send(packet);
    }

    /** Who is here, and how present they are. */
    Map<UserId, Status> present() {
        lock.lock();
        try {
            return attendance.present().stream().collect(Collectors.toMap(Presence::userId, Presence::status));
        } finally {
            lock.unlock();
        }
    }

    private List<Participation> participants(Predicate<Presence> which) {
        return attendance.present().stream()
                .filter(which)
                .map(presence -> new Participation(person(presence.userId()), presence))
                .toList();
    }

    private UserRef person(UserId user) {
        return Objects.requireNonNull(people.get(user));
    }
}
