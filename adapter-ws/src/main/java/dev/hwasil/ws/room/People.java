package dev.hwasil.ws.room;

import dev.hwasil.application.account.UserRef;
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
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** The people behind a room's sockets, how present they are, and that the others see it. Not thread-safe. */
final class People {

    private final ProjectId project;
    private final Seats seats;
    private final InstantSource clock;
    private final Attendance attendance = new Attendance();
    private final Map<UserId, UserRef> known = new HashMap<>();

    /** Nobody is here. */
    People(ProjectId project, Seats seats, InstantSource clock) {
        this.project = project;
        this.seats = seats;
        this.clock = clock;
    }

    /** A socket of somebody comes. */
    void enter(String socket, UserRef user, Place place) {
        known.put(user.id(), user);
        tell(attendance.enter(socket, user.id(), place.scene(), place.declared(), clock.instant()));
    }

    /** A socket goes; its person is shown for a while longer, for it may come back. */
    void leave(Seat seat) {
        tell(attendance.leave(seat.occupant().id(), seat.user().id(), clock.instant()));
    }

    /** Somebody is gone at once. */
    void expel(UserId user) {
        tell(attendance.expel(user));
    }

    /** All are gone at once. */
    void expelAll() {
        List.copyOf(known.keySet()).forEach(this::expel);
    }

    /** A socket looks where its seat says. */
    void look(Seat seat) {
        tell(attendance.look(seat.occupant().id(), seat.user().id(), seat.scene(), clock.instant()));
    }

    /** A socket says how its person wants to be shown. */
    void declare(Seat seat, Status status) {
        tell(attendance.declare(seat.occupant().id(), seat.user().id(), status, clock.instant()));
    }

    /** A socket did something. */
    void active(Seat seat) {
        tell(attendance.active(seat.occupant().id(), seat.user().id(), clock.instant()));
    }

    /** Shows what time has changed. */
    void tick() {
        attendance.tick(clock.instant()).forEach(this::tell);
    }

    boolean isEmpty() {
        return attendance.isEmpty();
    }

    /** How present everybody is. */
    List<Presence> present() {
        return attendance.present();
    }

    /** Those whose presence is such, as they are shown. */
    List<Participation> shown(Predicate<Presence> which) {
        return present().stream()
                .filter(which)
                .map(presence -> new Participation(person(presence.userId()), presence))
                .toList();
    }

    private void tell(Optional<Attendance.Change> change) {
        change.ifPresent(this::tell);
    }

    private void tell(Attendance.Change change) {
        switch (change) {
            case Attendance.Change.Came came -> {
                seats.tellOthers(came.userId(), new UserJoined(project, person(came.userId())));
                if (came.presence().sceneId() != null) seats.tellAll(new PresenceUpdated(project, came.presence()));
            }
            case Attendance.Change.Changed changed -> seats.tellAll(new PresenceUpdated(project, changed.presence()));
            case Attendance.Change.Left left -> {
                known.remove(left.userId());
                seats.tellOthers(left.userId(), new UserLeft(project, left.userId()));
            }
        }
    }

    private UserRef person(UserId user) {
        return Objects.requireNonNull(known.get(user));
    }
}
