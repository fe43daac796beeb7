package dev.hwasil.ws.room;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.event.Bookmark;
import dev.hwasil.application.event.LoggedEvent;
import dev.hwasil.application.presence.SocketRooms.Place;
import dev.hwasil.application.project.ParticipantRemoved;
import dev.hwasil.application.project.ProjectDeleted;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.presence.Presence;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.ws.count.Counts;
import dev.hwasil.ws.message.ServerMessage.Happened;
import dev.hwasil.ws.message.ServerMessage.JoinedProject;
import dev.hwasil.ws.message.ServerMessage.JoinedScene;
import dev.hwasil.ws.message.ServerMessageWriter;
import dev.hwasil.ws.neighbour.Neighbours;
import dev.hwasil.ws.neighbour.RoomWord;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The sockets on this node that hear one project, all at the same place of its log. What happens in the room happens
 * one after the other, in turns: so a socket that joins hears every event after the place that it is told, and none
 * before. Sockets are sent to in a turn, which does not block.
 *
 * <p>Who is removed from the project, and everybody when it is deleted, hears that and is out of the room.
 *
 * <p>Thread-safe. A room that everybody has left is gone for good.
 */
public final class ProjectRoom implements Neighbours.Room {

    private final ProjectId project;
    private final ServerMessageWriter writer;
    private final InstantSource clock;
    private final Counts counts;

    private final Turn turn = new Turn();
    private final Seats seats;
    private final People people;
    private final Signals signals;
    private final Map<UserId, Long> removals = new HashMap<>();
    private long position;
    private boolean gone;

    ProjectRoom(
            ProjectId project, Neighbours neighbours, ServerMessageWriter writer, InstantSource clock, Counts counts) {
        this.project = project;
        this.writer = writer;
        this.clock = clock;
        this.counts = counts;
        this.seats = new Seats(writer);
        this.people = new People(project, seats, neighbours, clock);
        this.signals = new Signals(project, turn, seats, neighbours, writer, clock, counts);
    }

    /** The room begins at this place of the log. */
    void begin(long at) {
        turn.run(() -> position = at);
    }

    /** The next event of the log. */
    void deliver(LoggedEvent event) {
        var message = writer.durable(new Happened(event), project, event.seq());
        turn.run(() -> {
            position = event.seq();
            seats.hear(message);
            counts.deliver(seats.all().size());
            switch (event.event()) {
                case ParticipantRemoved removed -> {
                    removals.put(removed.user().id(), position);
                    expel(removed.user().id());
                }
                case ProjectDeleted _ -> close();
                default -> {} // of what else happens everybody goes on hearing
            }
        });
    }

    /** Somebody has no business here any more: their sockets are out, and the others see them go. */
    void expel(UserId user) {
        turn.run(() -> {
            evict(seat -> seat.user().id().equals(user));
            people.expel(user);
        });
    }

    private void close() {
        evict(_ -> true);
        people.expelAll();
        gone = true;
    }

    private void evict(Predicate<Seat> whom) {
        for (var seat : seats.leave(whom)) {
            seat.occupant().evicted(project);
            signals.stopTyping(seat);
            signals.forget(seat.user().id());
        }
    }

    /** The place in the log at which the room is now. */
    long position() {
        return turn.take(() -> position);
    }

    /** Whether there is nobody any more, and never will be. */
    boolean isGone() {
        return turn.take(() -> gone);
    }

    /**
     * A socket joins, or joins again: it is told so before any later event. Empty when the room is gone, or when the
     * user was removed from the project after {@code checkedAt}, the room's position before it was made sure that they
     * may.
     */
    Optional<JoinedProject> join(Place place, Occupant occupant, UserRef user, long checkedAt) {
        return turn.take(() -> gone || removals.getOrDefault(user.id(), checkedAt) > checkedAt
                ? Optional.empty()
                : Optional.of(seat(place, occupant, user)));
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
        return turn.take(() -> {
            if (gone) return Return.GONE;
            if (position != heard) return Return.BEHIND;
            var _ = seat(place, occupant, user);
            return Return.SEATED;
        });
    }

    /** One that has gone meanwhile takes no seat: that may be another connection's of the same socket by now. */
    private JoinedProject seat(Place place, Occupant occupant, UserRef user) {
        if (occupant.isGone()) return joined();
        people.enter(occupant.id(), user, place);
        seats.take(occupant, user, place);
        var joined = joined();
        occupant.hear(writer.durable(joined, project, position));
        return joined;
    }

    private JoinedProject joined() {
        return new JoinedProject(project, people.shown(_ -> true), Bookmark.in(project, position, clock.instant()));
    }

    /** A socket has ended, and may come back. */
    public void lose(Occupant occupant) {
        goes(occupant, people::lose);
    }

    /** A socket leaves because its person wants to. */
    public void leave(Occupant occupant) {
        goes(occupant, people::leave);
    }

    private void goes(Occupant occupant, Consumer<Seat> as) {
        turn.run(() -> seats.of(occupant).ifPresent(seat -> {
            seats.leave(seat);
            signals.stopTyping(seat);
            as.accept(seat);
        }));
    }

    /** Whether the socket is in the room. */
    public boolean has(Occupant occupant) {
        return turn.take(() -> seats.of(occupant).isPresent());
    }

    /**
     * A socket in the room looks at a scene: it is told who else does.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when it is not in the room
     */
    public JoinedScene joinScene(Occupant occupant, SceneId scene) {
        return turn.take(() -> {
            look(seats.require(occupant), scene);
            var joined = new JoinedScene(project, scene, people.shown(each -> scene.equals(each.sceneId())));
            occupant.hear(writer.durable(joined, project, position));
            return joined;
        });
    }

    /** A socket looks at the board again; false when it does not look at this scene. */
    public boolean leaveScene(Occupant occupant, SceneId scene) {
        return turn.take(() -> {
            var seat = seats.of(occupant).filter(found -> scene.equals(found.scene()));
            seat.ifPresent(found -> look(found, null));
            return seat.isPresent();
        });
    }

    private void look(Seat seat, @Nullable SceneId scene) {
        seat.look(scene);
        people.look(seat);
    }

    /** What people in it show each other for a moment. */
    public Signals signals() {
        return signals;
    }

    /** A socket says how its person wants to be shown. */
    public void declare(Occupant occupant, Status status) {
        turn.run(() -> seats.of(occupant).ifPresent(seat -> people.declare(seat, status)));
    }

    /** A socket did something. */
    public void active(Occupant occupant) {
        turn.run(() -> seats.of(occupant).ifPresent(people::active));
    }

    /** Shows what time has changed; true when the room is gone. */
    boolean tick() {
        return turn.take(() -> {
            people.tick();
            signals.tick();
            return closeIfEmpty();
        });
    }

    /** It is gone if nobody is here; says whether it is. */
    boolean closeIfEmpty() {
        return turn.take(() -> {
            gone = gone || (seats.isEmpty() && people.isEmpty());
            return gone;
        });
    }

    /** Shows whom its neighbours see now. */
    void lookElsewhere() {
        turn.run(people::lookElsewhere);
    }

    @Override
    public void introduce() {
        turn.run(people::introduce);
    }

    @Override
    public void hear(RoomWord.Shown word) {
        signals.hear(word);
    }

    /** Who is here, and how present they are. */
    List<Presence> present() {
        return turn.take(people::present);
    }
}
