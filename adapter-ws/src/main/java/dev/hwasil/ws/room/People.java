package dev.hwasil.ws.room;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.presence.Elsewhere;
import dev.hwasil.application.presence.Elsewhere.Seen;
import dev.hwasil.application.presence.SocketRooms.Place;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.presence.Attendance;
import dev.hwasil.domain.presence.Presence;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.ws.message.Participation;
import dev.hwasil.ws.message.ServerMessage.PresenceUpdated;
import dev.hwasil.ws.message.ServerMessage.UserJoined;
import dev.hwasil.ws.message.ServerMessage.UserLeft;
import dev.hwasil.ws.neighbour.Neighbours;
import dev.hwasil.ws.neighbour.RoomWord;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The people of a project: those behind this room's sockets, and those whom its neighbours see; how present they are,
 * and that the others see it. Not thread-safe.
 */
final class People {

    private final ProjectId project;
    private final Seats seats;
    private final Neighbours neighbours;
    private final InstantSource clock;
    private final Attendance attendance = new Attendance();

    /** Whom this room's sockets show. */
    private final Map<UserId, Seen> here = new HashMap<>();

    /** Whom the others have been told of, by whichever node. */
    private final Map<UserId, Participation> shown = new LinkedHashMap<>();

    /** Nobody is here. */
    People(ProjectId project, Seats seats, Neighbours neighbours, InstantSource clock) {
        this.project = project;
        this.seats = seats;
        this.neighbours = neighbours;
        this.clock = clock;
    }

    /** A socket of somebody comes. */
    void enter(String socket, UserRef user, Place place) {
        attendance
                .enter(socket, user.id(), place.scene(), place.declared(), clock.instant())
                .ifPresent(change -> take(change, user));
    }

    /** A socket goes; its person is shown for a while longer, for it may come back. */
    void lose(Seat seat) {
        take(attendance.lose(seat.occupant().id(), seat.user().id(), clock.instant()));
    }

    /** A socket goes for good: so does its person, unless another one of theirs is here or may come back. */
    void leave(Seat seat) {
        take(attendance.leave(seat.occupant().id(), seat.user().id(), clock.instant()));
    }

    /** Somebody is gone at once. */
    void expel(UserId user) {
        take(attendance.expel(user));
    }

    /** All are gone at once. */
    void expelAll() {
        List.copyOf(here.keySet()).forEach(this::expel);
    }

    /** A socket looks where its seat says. */
    void look(Seat seat) {
        take(attendance.look(seat.occupant().id(), seat.user().id(), seat.scene(), clock.instant()));
    }

    /** A socket says how its person wants to be shown. */
    void declare(Seat seat, Status status) {
        take(attendance.declare(seat.occupant().id(), seat.user().id(), status, clock.instant()));
    }

    /** A socket did something. */
    void active(Seat seat) {
        take(attendance.active(seat.occupant().id(), seat.user().id(), clock.instant()));
    }

    /** Shows what time has changed. */
    void tick() {
        attendance.tick(clock.instant()).forEach(this::take);
    }

    /** Shows what has changed with the neighbours. */
    void lookElsewhere() {
        var there = neighbours.elsewhere().in(project);
        var concerned = new HashSet<>(shown.keySet());
        concerned.addAll(there.keySet());
        concerned.forEach(user -> show(user, there.get(user)));
    }

    /** Tells the neighbours of everybody here. */
    void introduce() {
        here.values().forEach(seen -> neighbours.tell(new RoomWord.Sees(seen.user(), seen.presence())));
    }

    /** Whether nobody is here. */
    boolean isEmpty() {
        return attendance.isEmpty();
    }

    /** How present everybody here is. */
    List<Presence> present() {
        return attendance.present();
    }

    /** Those whose presence is such, here or with the neighbours, as they are shown. */
    List<Participation> shown(Predicate<Presence> which) {
        return shown.values().stream()
                .filter(each -> which.test(each.presence()))
                .toList();
    }

    private void take(Optional<Attendance.Change> change) {
        change.ifPresent(this::take);
    }

    private void take(Attendance.Change change) {
        take(change, Objects.requireNonNull(here.get(change.userId())).user());
    }

    private void take(Attendance.Change change, UserRef user) {
        switch (change) {
            case Attendance.Change.Came came -> sees(user, came.presence());
            case Attendance.Change.Changed changed -> sees(user, changed.presence());
            case Attendance.Change.Left _ -> {
                here.remove(user.id());
                neighbours.tell(new RoomWord.Misses(user.id()));
            }
        }
        show(user.id(), neighbours.elsewhere().in(project).get(user.id()));
    }

    private void sees(UserRef user, Presence presence) {
        here.put(user.id(), new Seen(neighbours.node(), user, presence));
        neighbours.tell(new RoomWord.Sees(user, presence));
    }

    /** Tells everybody how somebody is present now, if that is otherwise than they were told. */
    private void show(UserId user, @Nullable Seen there) {
        var own = here.get(user);
        var now = own == null ? there : there == null ? own : Elsewhere.mostPresent(own, there);
        if (now == null) {
            if (shown.remove(user) != null) seats.tellOthers(user, new UserLeft(project, user));
            return;
        }
        var before = shown.put(user, new Participation(now.user(), now.presence()));
        if (before == null) {
            seats.tellOthers(user, new UserJoined(project, now.user()));
            if (now.presence().sceneId() == null) return;
        } else if (before.presence().equals(now.presence())) return;
        seats.tellAll(new PresenceUpdated(project, now.presence()));
    }
}
