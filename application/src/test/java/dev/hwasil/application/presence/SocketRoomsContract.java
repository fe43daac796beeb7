package dev.hwasil.application.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.presence.SocketRooms.Declared;
import dev.hwasil.application.presence.SocketRooms.Place;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.world.Fresh;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SocketRooms} does. */
public abstract class SocketRoomsContract extends StoresContract {

    private static final Instant NOW = Instant.parse("2091-03-01T09:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(3));

    private final String socket = "socket-" + Fresh.id();
    private SocketRooms rooms;
    private User mina;
    private Project one;
    private Project other;

    @BeforeEach
    void startProjects() {
        rooms = stores.socketRooms();
        mina = given.someone();
        one = given.project(mina);
        other = given.project(mina);
    }

    @Test
    void a_socket_that_has_joined_nothing_has_no_place() {
        assertThat(rooms.of(socket, mina.id(), NOW)).isEmpty();
    }

    @Test
    void a_socket_is_where_it_was_put_last_in_each_project() {
        var scene = new SceneId(Fresh.id());
        rooms.put(socket, mina.id(), new Place(one.id(), null, false, Status.ONLINE), LATER);
        rooms.put(socket, mina.id(), new Place(other.id(), null, true, Status.ONLINE), LATER);
        rooms.put(socket, mina.id(), new Place(one.id(), scene, true, Status.ONLINE), LATER);

        assertThat(rooms.of(socket, mina.id(), NOW))
                .containsExactlyInAnyOrder(
                        new Place(one.id(), scene, true, Status.ONLINE),
                        new Place(other.id(), null, true, Status.ONLINE));
    }

    @Test
    void what_a_socket_has_left_is_no_place_of_it() {
        rooms.put(socket, mina.id(), new Place(one.id(), null, false, Status.ONLINE), LATER);
        rooms.put(socket, mina.id(), new Place(other.id(), null, false, Status.ONLINE), LATER);

        rooms.remove(socket, one.id());
        rooms.remove(socket, one.id());

        assertThat(rooms.of(socket, mina.id(), NOW))
                .isEqualTo(List.of(new Place(other.id(), null, false, Status.ONLINE)));
    }

    @Test
    void the_places_of_a_socket_are_nobody_elses() {
        rooms.put(socket, mina.id(), new Place(one.id(), null, false, Status.ONLINE), LATER);

        assertThat(rooms.of(socket, given.someone().id(), NOW)).isEmpty();
        assertThat(rooms.of("socket-" + Fresh.id(), mina.id(), NOW)).isEmpty();
    }

    @Test
    void a_place_is_no_more_when_its_time_is_over() {
        rooms.put(socket, mina.id(), new Place(one.id(), null, false, Status.ONLINE), NOW);
        rooms.put(socket, mina.id(), new Place(other.id(), null, false, Status.ONLINE), NOW.plusMillis(1));

        assertThat(rooms.of(socket, mina.id(), NOW))
                .isEqualTo(List.of(new Place(other.id(), null, false, Status.ONLINE)));
        assertThat(rooms.forget(NOW)).isEqualTo(1);
        assertThat(rooms.forget(NOW)).isZero();
        assertThat(rooms.of(socket, mina.id(), Instant.EPOCH))
                .isEqualTo(List.of(new Place(other.id(), null, false, Status.ONLINE)));
    }

    @Test
    void what_a_socket_says_of_how_to_be_shown_is_kept_with_its_place() {
        var another = "socket-" + Fresh.id();
        var here = new Place(one.id(), new SceneId(Fresh.id()), true, Status.ONLINE);
        var there = new Place(other.id(), null, false, Status.OFFLINE);
        rooms.put(socket, mina.id(), here, LATER);
        rooms.put(socket, mina.id(), there, LATER);
        rooms.put(another, mina.id(), here, LATER);

        rooms.declare(List.of(
                new Declared(socket, one.id(), Status.AWAY),
                new Declared(another, one.id(), Status.OFFLINE),
                new Declared(another, other.id(), Status.AWAY)));

        assertThat(rooms.of(socket, mina.id(), NOW)).containsExactlyInAnyOrder(here.showing(Status.AWAY), there);
        assertThat(rooms.of(another, mina.id(), NOW)).containsExactly(here.showing(Status.OFFLINE));
    }
}
