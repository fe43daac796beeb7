package dev.hwasil.ws;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.account.People.SORA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.application.concurrent.Race;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Rights act at once on sockets that are open. */
final class RightsTest {

    private final Door door = Door.open();
    private final String mina = door.tokenOf(MINA);
    private final String joon = door.tokenOf(JOON);
    private final ProjectId project = door.projectOf(MINA, JOON);

    @AfterEach
    void close() {
        door.close();
    }

    private SocketClient joined(String token) {
        return SocketClient.joined(door, token, project);
    }

    private String here() {
        return "{\"projectId\":\"" + project.value() + "\"}";
    }

    /** That nothing has come to the socket, and that it goes on. */
    private static void assertHeardNothing(SocketClient client) {
        client.send("4299[\"comment:created\",{}]");
        assertThat(client.packet()).startsWith("4399[");
    }

    @Test
    @DisplayName("RT-17, I12 who is removed hears it, is out of the room, and hears nothing after")
    void who_is_removed_is_out() {
        var scene = door.sceneIn(project, MINA);
        try (var stays = joined(mina);
                var goes = joined(joon);
                var second = joined(joon)) {
            var _ = stays.event("user:joined");
            door.remove(mina, project, JOON);

            for (var client : List.of(stays, goes, second)) {
                assertThat(client.event("participant:removed").get("userId").asText())
                        .isEqualTo(JOON.id().value().toString());
            }
            assertThat(stays.packet()).startsWith("42[\"user:left\",");
            door.comment(mina, project, "among us");
            assertThat(stays.event("comment:created").get("seq").asLong()).isEqualTo(2);
            assertHeardNothing(goes);
            assertHeardNothing(second);
            assertThat(SocketClient.refusal(goes.join(project))).isEqualTo("not-found");
            assertThat(SocketClient.refusal(goes.call(
                            "join:scene",
                            "{\"projectId\":\"" + project.value() + "\",\"sceneId\":\"" + scene.value() + "\"}")))
                    .isEqualTo("not-found");
            assertThat(SocketClient.refusal(goes.call(
                            "presence:update", "{\"projectId\":\"" + project.value() + "\",\"status\":\"away\"}")))
                    .isEqualTo("not-found");
            assertThat(goes.call("leave:project", here()).get("ok").asBoolean()).isTrue();
            assertThat(door.realtime.presentPeople().in(project)).containsOnlyKeys(MINA.id());
        }
    }

    @Test
    @DisplayName(
            "RT-17, I14 whose account an admin shuts is sent away from all sockets, hears nothing after, and stays out")
    void who_is_shut_out_is_out() {
        var admin = door.tokenOf(SORA.standing(true, true));
        try (var stays = joined(mina);
                var goes = joined(joon);
                var second = joined(joon)) {
            var _ = stays.event("user:joined");
            door.deactivate(admin, JOON);
            door.comment(mina, project, "among us");

            assertThat(stays.event("comment:created").get("seq").asLong()).isEqualTo(1);
            for (var client : List.of(goes, second)) {
                assertThat(client.event("reconnect:required").get("reason").asText())
                        .isEqualTo("session-ended");
                assertThat(client.closeCode()).isEqualTo(1000);
                assertThat(client.arrived()).noneMatch(packet -> packet.contains("comment:created"));
            }
            try (var again = SocketClient.bare(door.port())) {
                again.send("40{\"token\":\"" + joon + "\"}");
                assertThat(again.packet(packet -> packet.startsWith("44"))).contains("\"code\":\"unauthenticated\"");
            }
        }
    }

    @Test
    @DisplayName("RT-17 who is removed on another node is out with the next look at the log, before any later event")
    void who_is_removed_elsewhere_is_out() {
        try (var stays = joined(mina);
                var goes = joined(joon)) {
            door.deaf = true;
            door.removeElsewhere(mina, project, JOON);
            door.comment(mina, project, "among us");

            door.feeds.catchUp();

            assertThat(goes.event("participant:removed").get("seq").asLong()).isEqualTo(1);
            assertThat(stays.event("comment:created").get("seq").asLong()).isEqualTo(2);
            assertHeardNothing(goes);
        }
    }

    @Test
    @DisplayName("RT-17 who is removed on this node is out at once, also when the event is late")
    void who_is_removed_here_is_out_before_the_event() {
        try (var stays = joined(mina);
                var goes = joined(joon)) {
            var _ = stays.event("user:joined");
            door.deaf = true;
            door.remove(mina, project, JOON);

            assertThat(stays.packet()).startsWith("42[\"user:left\",");
            door.feeds.catchUp();
            assertThat(stays.event("participant:removed").get("seq").asLong()).isEqualTo(1);
            assertHeardNothing(goes);
        }
    }

    @Test
    @DisplayName("RT-17 who is removed while joining is not let in, whether the room is there already or not")
    void who_is_removed_while_joining_is_not_let_in() {
        try (var client = SocketClient.connected(door, joon)) {
            removeOnceLookedUp();
            assertThat(SocketClient.refusal(client.join(project))).isEqualTo("not-found");

            door.admit(project, JOON);
            try (var stays = joined(mina)) {
                removeOnceLookedUp();
                assertThat(SocketClient.refusal(client.join(project))).isEqualTo("not-found");
                assertThat(stays.event("participant:removed").get("seq").asLong())
                        .isEqualTo(3);
                assertHeardNothing(client);
            }
        }
    }

    private void removeOnceLookedUp() {
        var isDone = new AtomicBoolean();
        door.afterLookup = () -> {
            if (isDone.compareAndSet(false, true)) door.remove(mina, project, JOON);
        };
    }

    @Test
    @DisplayName("RT-17 who was let in again stays in, though the node hears of both only then")
    void who_was_let_in_again_stays_in() {
        try (var stays = joined(mina);
                var client = SocketClient.connected(door, joon)) {
            door.deaf = true;
            door.removeElsewhere(mina, project, JOON);
            door.admit(project, JOON);

            assertThat(client.join(project).get("ok").asBoolean()).isTrue();
            door.comment(mina, project, "welcome back");
            door.feeds.catchUp();

            assertThat(client.event("comment:created").get("seq").asLong()).isEqualTo(3);
            assertThat(stays.event("comment:created").get("seq").asLong()).isEqualTo(3);
        }
    }

    @RepeatedTest(10)
    @DisplayName("RT-17 among others who write, nothing reaches the one who was removed after it was so")
    void nothing_reaches_who_was_removed() {
        try (var stays = joined(mina);
                var goes = joined(joon)) {
            Race.of(4, racer -> {
                for (var i = 0; i < 20; i++) {
                    if (racer == 0 && i == 10) door.remove(mina, project, JOON);
                    else door.comment(mina, project, racer + " " + i);
                }
            });
            door.feeds.catchUp();

            var removed = seqOf(stays.packet(packet -> packet.startsWith("42[\"participant:removed\",")));
            assertHeardUpTo(removed, goes);
        }
    }

    private static void assertHeardUpTo(long last, SocketClient client) {
        client.send("4299[\"comment:created\",{}]");
        for (var packet = client.packet(); !packet.startsWith("4399["); packet = client.packet()) {
            if (packet.contains("\"seq\":")) assertThat(seqOf(packet)).isLessThanOrEqualTo(last);
        }
    }

    private static long seqOf(String packet) {
        return SocketClient.json(packet.substring(2)).get(1).get("seq").asLong();
    }

    @Test
    @DisplayName("RT-14, I13 who is given another role is shown as present as they are, and stays")
    void who_is_given_another_role_stays() {
        try (var stays = joined(mina);
                var client = joined(joon)) {
            door.changeRole(mina, project, JOON, Role.VIEWER);

            for (var each : List.of(stays, client)) {
                var participant = each.event("participant:updated").get("participant");
                assertThat(participant.get("role").asText()).isEqualTo("viewer");
                assertThat(participant.get("presence").asText()).isEqualTo("online");
            }
            door.comment(mina, project, "still here?");
            assertThat(client.event("comment:created").get("seq").asLong()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName(
            "RT-18, I15, I21 when a project is deleted its room hears so last of all, and there is no room any more")
    void a_deleted_project_has_no_room() {
        try (var owner = joined(mina);
                var other = joined(joon)) {
            door.comment(mina, project, "the end");
            door.delete(mina, project, true);

            for (var client : List.of(owner, other)) {
                assertThat(client.event("comment:created").get("seq").asLong()).isEqualTo(1);
                var deleted = client.event("project:deleted");
                assertThat(deleted.get("projectId").asText())
                        .isEqualTo(project.value().toString());
                assertThat(deleted.get("seq").asLong()).isEqualTo(2);
                assertThat(deleted.get("actor").get("username").asText()).isEqualTo("mina");
                assertHeardNothing(client);
                assertThat(SocketClient.refusal(client.join(project))).isEqualTo("not-found");
            }
            Eventually.until(() -> door.realtime.figures().rooms() == 0);
            assertThat(door.realtime.presentPeople().in(project)).isEmpty();
        }
    }

    @Test
    @DisplayName("RT-18 a project that is deleted on another node ends here with the next look at the log")
    void a_project_that_is_deleted_elsewhere_ends_here() {
        try (var owner = joined(mina);
                var other = joined(joon)) {
            door.deaf = true;
            door.comment(joon, project, "the end");
            door.delete(mina, project, false);

            door.feeds.catchUp();

            for (var client : List.of(owner, other)) {
                assertThat(client.event("comment:created").get("seq").asLong()).isEqualTo(1);
                assertThat(client.event("project:deleted").get("seq").asLong()).isEqualTo(2);
            }
            Eventually.until(() -> door.realtime.figures().rooms() == 0);
        }
    }

    @Test
    @DisplayName("RT-9 whether one may see the project is asked once a join, also for a scene and where nobody is yet")
    void a_join_asks_for_the_right_once() {
        var scene = door.sceneIn(project, MINA);
        var lookups = new AtomicInteger();
        door.afterLookup = lookups::incrementAndGet;
        try (var first = SocketClient.connected(door, mina);
                var second = SocketClient.connected(door, joon);
                var third = SocketClient.connected(door, joon)) {
            assertThat(first.join(project).get("ok").asBoolean()).isTrue();
            assertThat(lookups.getAndSet(0)).isEqualTo(1);
            assertThat(second.join(project).get("ok").asBoolean()).isTrue();
            assertThat(lookups.getAndSet(0)).isEqualTo(1);
            assertThat(third.call(
                                    "join:scene",
                                    "{\"projectId\":\"" + project.value() + "\",\"sceneId\":\"" + scene.value() + "\"}")
                            .get("ok")
                            .asBoolean())
                    .isTrue();
            assertThat(lookups.getAndSet(0)).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("RT-9 who may not see a project opens no room of it")
    void a_stranger_opens_no_room() {
        try (var stranger = SocketClient.connected(door, door.tokenOf(SORA))) {
            assertThat(SocketClient.refusal(stranger.join(project))).isEqualTo("not-found");
            assertThat(door.realtime.figures().rooms()).isZero();
        }
    }

    @Test
    @DisplayName("RT-18 a project that is deleted while somebody joins lets nobody in")
    void a_project_that_is_deleted_while_somebody_joins_lets_nobody_in() {
        try (var client = SocketClient.connected(door, joon)) {
            var isDone = new AtomicBoolean();
            door.afterLookup = () -> {
                if (isDone.compareAndSet(false, true)) door.delete(mina, project, true);
            };

            assertThat(SocketClient.refusal(client.join(project))).isEqualTo("not-found");
        }
        Eventually.until(() -> door.realtime.figures().rooms() == 0);
    }
}
