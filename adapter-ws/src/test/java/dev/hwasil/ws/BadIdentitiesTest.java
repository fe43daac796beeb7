package dev.hwasil.ws;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.application.hostile.Tally;
import dev.hwasil.ws.client.Clients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sockets that are nobody's, somebody else's, too many of one user's, or gone: none stays, or is more than it is. */
@DisplayName("hostile input, group H: whose sockets are")
@ExtendWith(Tally.class)
final class BadIdentitiesTest {

    private final Door door = Door.open(Door.quick());
    private final List<SocketClient> clients = new ArrayList<>();

    @AfterEach
    void close() {
        clients.forEach(SocketClient::close);
        door.close();
    }

    @Test
    @DisplayName("H32 of who has not said who it is nothing is taken, known or unknown")
    void of_nobody_nothing_is_taken() {
        var _ = door.tokenOf(MINA);
        var project = door.projectOf(MINA);
        var before = door.stores.work().read();
        try (var client = SocketClient.nobody(door)) {
            var write = "{\"projectId\":\"" + project.value() + "\",\"content\":\"no\"}";
            for (var event : List.of("join:project", "comment:create", "cursor:move", "comment:created", "nonsense")) {
                assertThat(SocketClient.refusal(client.call(event, write)))
                        .as(event)
                        .isEqualTo("unauthenticated");
            }
        }
        assertThat(door.stores.work().read()).isEqualTo(before);
    }

    @Test
    @DisplayName("H33 who does not say in time who it is is sent away")
    void who_does_not_say_in_time_who_it_is_is_sent_away() {
        var token = door.tokenOf(MINA);
        try (var client = SocketClient.nobody(door);
                var known = SocketClient.nobody(door)) {
            assertThat(known.authenticate(token).get("ok").asBoolean()).isTrue();

            assertThat(client.event("error").get("code").asText()).isEqualTo("unauthenticated");
            assertThat(client.packet()).isEqualTo("41");
            assertThat(client.closeCode()).isEqualTo(1000);
            assertThat(known.call("comment:created", "{}").get("ok").asBoolean())
                    .isTrue();
        }
    }

    @Test
    @DisplayName("H34 a socket does not become another user's")
    void a_socket_does_not_become_another_users() {
        try (var client = SocketClient.connected(door, door.tokenOf(MINA))) {
            assertThat(SocketClient.refusal(client.authenticate(door.tokenOf(JOON))))
                    .isEqualTo("forbidden");
            assertThat(client.packet()).isEqualTo("41");
            assertThat(client.closeCode()).isEqualTo(1000);
        }
    }

    @Test
    @DisplayName("H44 who answers no ping is cut, and is not shown any more")
    void who_answers_no_ping_is_cut() {
        var token = door.tokenOf(MINA);
        var joon = door.tokenOf(JOON);
        var project = door.projectOf(MINA, JOON);
        try (var watcher = SocketClient.connected(door, token);
                var silent = SocketClient.connected(door, joon)) {
            var _ = watcher.join(project);
            var _ = silent.join(project);
            var _ = watcher.event("user:joined");

            silent.beSilent();

            assertThat(silent.closeCode()).isNotEqualTo(1000);
            Eventually.until(() -> door.realtime.figures().sockets() == 1);
            door.clock.pass(Duration.ofSeconds(5));
            assertThat(watcher.event("user:left").get("userId").asText())
                    .isEqualTo(JOON.id().value().toString());
        }
    }

    @Test
    @DisplayName("H45 a user has 64 sockets, and the newest is refused, until one goes")
    void a_user_has_64_sockets_and_no_more() {
        var token = door.tokenOf(MINA);
        for (var i = 0; i < Clients.PER_USER; i++) clients.add(SocketClient.connected(door, token));
        try (var refused = SocketClient.bare(door.port());
                var other = SocketClient.connected(door, door.tokenOf(JOON))) {
            refused.send("40{\"token\":\"" + token + "\"}");
            assertThat(refused.packet(packet -> packet.startsWith("44"))).contains("\"code\":\"rate-limited\"");
            assertThat(clients.getFirst().authenticate(token).get("ok").asBoolean())
                    .isTrue();
            assertThat(other.call("comment:created", "{}").get("ok").asBoolean())
                    .isTrue();

            clients.getLast().close();
            Eventually.until(() -> door.realtime.figures().sockets() == Clients.PER_USER);
            refused.send("40{\"token\":\"" + token + "\"}");
            assertThat(refused.packet()).startsWith("40{");
        }
    }
}
