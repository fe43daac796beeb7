package dev.hwasil.ws.room;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.presence.SocketRooms.Place;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.ws.message.Durable;
import dev.hwasil.ws.message.ServerMessage;
import dev.hwasil.ws.message.ServerMessageWriter;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The sockets in one room, in the order in which they came, and how they are told things. Not thread-safe. */
final class Seats {

    private final ServerMessageWriter writer;
    private final Map<String, Seat> seats = new LinkedHashMap<>();

    /** Nobody is here. */
    Seats(ServerMessageWriter writer) {
        this.writer = writer;
    }

    /** A socket sits here; a seat that another connection of the same socket had is its own from now on. */
    void take(Occupant occupant, UserRef user, Place place) {
        seats.compute(
                        occupant.id(),
                        (_, had) -> had != null && had.isOf(occupant) ? had : new Seat(occupant, user, place.scene()))
                .batchCursors(place.batchesCursors());
    }

    /** The socket's seat; empty when it is not here. */
    Optional<Seat> of(Occupant occupant) {
        return Optional.ofNullable(seats.get(occupant.id())).filter(seat -> seat.isOf(occupant));
    }

    /**
     * The socket's seat.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when it is not here
     */
    Seat require(Occupant occupant) {
        return of(occupant).orElseThrow(() -> new NoSuchProject().asException());
    }

    /** Nobody sits there any more. */
    void leave(Seat seat) {
        seats.values().remove(seat);
    }

    /** Empties these seats, and says which. */
    List<Seat> leave(Predicate<Seat> which) {
        var left = seats.values().stream().filter(which).toList();
        seats.values().removeAll(left);
        return left;
    }

    /** All seats, as they are. */
    Collection<Seat> all() {
        return Collections.unmodifiableCollection(seats.values());
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    /** All hear something that happened. */
    void hear(Durable message) {
        for (var seat : seats.values()) seat.occupant().hear(message);
    }

    /** All are told something that may be missed. */
    void tellAll(ServerMessage message) {
        tell(message, _ -> true);
    }

    /** All are told something that may be missed, but whom it is about. */
    void tellOthers(UserId than, ServerMessage message) {
        tell(message, seat -> !seat.user().id().equals(than));
    }

    private void tell(ServerMessage message, Predicate<Seat> whom) {
        if (seats.isEmpty()) return;
        var packet = writer.event(message);
        for (var seat : seats.values()) if (whom.test(seat)) seat.occupant().send(packet);
    }
}
