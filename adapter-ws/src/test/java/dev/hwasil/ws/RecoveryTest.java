package dev.hwasil.ws;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.application.presence.SocketRooms;
import dev.hwasil.domain.presence.Attendance;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.SceneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** That a client that comes back hears what it has missed, once and in order, or knows that it must reload. */
final class RecoveryTest {

    private final Door door = Door.open();
    private final String mina = door.tokenOf(MINA);
    private final String joon = door.tokenOf(JOON);
    private final ProjectId project = door.projectOf(MINA, JOON);
    private final ProjectId other = door.projectOf(MINA, JOON);

    @AfterEach
    void close() {
        door.close();
    }

    private void say(ProjectId where, String... words) {
        for (var word : words) door.comment(mina, where, word);
    }

    @Test
    @DisplayName(
            "RT-20 a client that comes back is told that it is connected, and then what it missed, in order, before anything new")
    void a_client_that_comes_back_hears_what_it_missed() {
        try (var client = new Returning(door, joon)) {
            client.join(project);
            say(project, "before");
            client.hearUntil("comment:created");
            var sid = client.sid;
            client.lose();
            say(project, "one", "two", "three");

            client.comeBack();

            assertThat(client.recovered).isTrue();
            assertThat(client.sid).isEqualTo(sid);
            assertThat(client.heard()).containsExactly("one", "two", "three");
            assertThat(door.realtime.figures().recovered()).isEqualTo(1);
            assertThat(door.realtime.figures().denied()).isZero();
            assertThat(door.realtime.figures().delivered()).isGreaterThanOrEqualTo(4);
            say(project, "four");
            client.hearUntil("comment:created");
            assertThat(client.heard()).endsWith("three", "four");
        }
    }

    @Test
    @DisplayName(
            "RT-20 a client that has heard nothing since it joined, and one that joined nothing, come back as well")
    void a_client_that_has_heard_nothing_comes_back() {
        try (var client = new Returning(door, joon)) {
            client.lose();
            client.comeBack();
            assertThat(client.recovered).isTrue();

            client.join(project);
            client.lose();
            say(project, "one");
            client.comeBack();

            assertThat(client.recovered).isTrue();
            assertThat(client.heard()).containsExactly("one");
        }
    }

    @Test
    @DisplayName("RT-21 a client in several projects hears what it missed of each, wherever it heard last")
    void a_client_in_several_projects_hears_what_it_missed_of_each() {
        try (var client = new Returning(door, joon)) {
            client.join(project);
            client.join(other);
            say(project, "a1");
            client.hearUntil("comment:created");
            say(other, "b1");
            client.hearUntil("comment:created");
            client.lose();
            say(other, "b2");
            say(project, "a2", "a3");

            client.comeBack();

            assertThat(client.recovered).isTrue();
            assertThat(client.heard())
                    .containsExactlyInAnyOrder("a2", "a3", "b2")
                    .containsSubsequence("a2", "a3");
        }
    }

    @Test
    @DisplayName("RT-21 what a client has left it does not hear again")
    void what_a_client_has_left_it_does_not_hear_again() {
        try (var client = new Returning(door, joon)) {
            client.join(project);
            client.join(other);
            assertThat(client.client
                            .call("leave:project", "{\"projectId\":\"" + other.value() + "\"}")
                            .get("ok")
                            .asBoolean())
                    .isTrue();
            client.lose();
            say(other, "b1");
            say(project, "a1");

            client.comeBack();

            assertThat(client.recovered).isTrue();
            assertThat(client.heard()).containsExactly("a1");
        }
    }

    @Test
    @DisplayName("RT-21 a join that was never answered is answered when the client is back")
    void a_join_that_was_never_answered_is_answered() {
        try (var client = new Returning(door, joon)) {
            client.client.send("42[\"join:project\",{\"projectId\":\"" + project.value() + "\"}]");
            Eventually.until(() -> door.realtime.presentPeople().in(project).containsKey(JOON.id()));
            client.lose();
            say(project, "one");

            client.comeBack();

            assertThat(client.recovered).isTrue();
            client.hearUntil("joined:project");
            say(project, "two");
            client.hearUntil("comment:created");
            assertThat(client.heard()).containsExactly("two");
        }
    }

    @Test
    @DisplayName("RT-21 a scene that was joined and never answered is looked at again, and again after that")
    void a_scene_that_was_never_answered_is_looked_at_again() {
        var scene = door.sceneIn(project, MINA);
        try (var client = new Returning(door, joon)) {
            client.client.send("42[\"join:scene\",{\"projectId\":\"" + project.value() + "\",\"sceneId\":\""
                    + scene.value() + "\"}]");
            Eventually.until(() -> isKeptAt(client.sid, scene));
            client.lose();

            client.comeBack();
            client.hearUntil("joined:scene");

            assertThat(isKeptAt(client.sid, scene)).isTrue();
        }
    }

    private boolean isKeptAt(String socket, SceneId scene) {
        return door.stores.socketRooms().of(socket, JOON.id(), door.clock.instant()).stream()
                .anyMatch(place -> scene.equals(place.scene()));
    }

    @Test
    @DisplayName("RT-22 a connection that still looks open is given up for the one that comes back")
    void a_connection_that_still_looks_open_is_given_up() {
        try (var client = new Returning(door, joon)) {
            client.join(project);
            var halfOpen = client.client;
            say(project, "one");

            client.comeBack();

            assertThat(client.recovered).isTrue();
            assertThat(client.heard()).containsExactly("one");
            assertThat(halfOpen.closeCode()).isNotZero();
            Eventually.until(() -> door.realtime.figures().sockets() == 1);
            say(project, "two");
            client.hearUntil("comment:created");
            assertThat(client.heard()).containsExactly("one", "two");
        }
    }

    @Test
    @DisplayName("RT-25 how somebody wanted to be shown they are shown after the return, and it writes nothing at once")
    void a_declared_status_survives_the_return() {
        try (var client = new Returning(door, joon);
                var other = SocketClient.connected(door, mina)) {
            client.join(project);
            assertThat(other.join(project).get("ok").asBoolean()).isTrue();
            var away = "{\"projectId\":\"" + project.value() + "\",\"status\":\"away\"}";
            assertThat(client.client.call("presence:update", away).get("ok").asBoolean())
                    .isTrue();
            assertThat(other.event("presence:update").get("status").asText()).isEqualTo("away");
            assertThat(kept(client.sid)).containsExactly(Status.ONLINE);
            client.lose();

            client.comeBack();

            assertThat(client.recovered).isTrue();
            assertThat(kept(client.sid)).containsExactly(Status.AWAY);
            assertThat(door.realtime.presentPeople().in(project)).containsEntry(JOON.id(), Status.AWAY);
            client.lose();
            Eventually.until(() -> door.realtime.figures().sockets() == 1);
            door.clock.pass(Attendance.GRACE);
            var _ = other.event("user:left");

            client.comeBack();

            assertThat(client.recovered).isTrue();
            assertThat(door.realtime.presentPeople().in(project)).containsEntry(JOON.id(), Status.AWAY);
            assertThat(other.arrived().stream()
                            .filter(packet -> packet.contains("online"))
                            .toList())
                    .noneMatch(packet -> packet.startsWith("42[\"presence:update\""));
        }
    }

    private List<Status> kept(String socket) {
        return door.stores.socketRooms().of(socket, JOON.id(), door.clock.instant()).stream()
                .map(SocketRooms.Place::declared)
                .toList();
    }

    @Test
    @DisplayName("RT-24 who was removed meanwhile is not taken up, and hears nothing of what happened")
    void who_was_removed_meanwhile_is_not_taken_up() {
        try (var client = new Returning(door, joon)) {
            client.join(project);
            client.lose();
            say(project, "one");
            door.remove(mina, project, JOON);
            say(project, "two");

            client.comeBack();

            assertThat(client.recovered).isFalse();
            assertThat(client.heard()).isEmpty();
            assertThat(door.realtime.figures().denied()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("RT-24 whose rights have changed meanwhile, or who was away and let in again, must reload")
    void whose_rights_have_changed_must_reload() {
        try (var client = new Returning(door, joon)) {
            client.join(project);
            client.lose();
            door.changeRole(mina, project, JOON, Role.VIEWER);
            client.comeBack();
            assertThat(client.recovered).isFalse();

            client.join(project);
            client.lose();
            door.remove(mina, project, JOON);
            say(project, "not for joon");
            door.admit(project, JOON);
            client.comeBack();
            assertThat(client.recovered).isFalse();
            assertThat(client.heard()).isEmpty();
        }
    }

    @Test
    @DisplayName("RT-24 after more than 1,000 events a client must reload")
    void who_has_missed_too_much_must_reload() {
        try (var client = new Returning(door, joon)) {
            client.join(project);
            client.lose();
            say(project, IntStream.range(0, 1_000).mapToObj(Integer::toString).toArray(String[]::new));
            client.comeBack();
            assertThat(client.recovered).isTrue();
            assertThat(client.heard()).hasSize(1_000).startsWith("0", "1").endsWith("998", "999");

            client.lose();
            say(project, IntStream.range(0, 1_001).mapToObj(Integer::toString).toArray(String[]::new));
            client.comeBack();
            assertThat(client.recovered).isFalse();
        }
    }

    @Test
    @DisplayName("RT-25 a return within 5 s shows nothing to the others, also when it looked at a scene")
    void a_return_shows_nothing_to_the_others() {
        var scene = door.sceneIn(project, MINA);
        try (var watcher = SocketClient.connected(door, mina);
                var client = new Returning(door, joon)) {
            var _ = watcher.join(project);
            client.join(project);
            client.client.send("42[\"join:scene\",{\"projectId\":\"" + project.value() + "\",\"sceneId\":\""
                    + scene.value() + "\"}]");
            client.hearUntil("joined:scene");
            var _ = watcher.event("presence:update");
            client.lose();
            Eventually.until(() -> door.realtime.figures().sockets() == 1);

            client.comeBack();

            assertThat(client.recovered).isTrue();
            say(project, "one");
            var _ = watcher.packet(packet -> {
                assertThat(packet).doesNotContain("user:left", "user:joined", "presence:update");
                return packet.startsWith("42[\"comment:created\"");
            });
        }
    }
}
