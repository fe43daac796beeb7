package dev.hwasil.ws;

import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.TokenIssuer;
import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.ws.client.Clients;
import dev.hwasil.ws.engine.Hosts;
import dev.hwasil.ws.engine.Origins;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whose a socket is, and for how long. */
final class IdentityTest {

    private final Door door = Door.open(new RealtimeSettings(
            "/socket.io",
            Origins.any(),
            Duration.ofSeconds(25),
            Duration.ofSeconds(20),
            Duration.ofSeconds(45),
            Duration.ofMillis(500),
            Hosts.DIRECT,
            true));

    private final List<SocketClient> clients = new ArrayList<>();

    @AfterEach
    void close() {
        clients.forEach(SocketClient::close);
        door.close();
    }

    /** What a socket hears when it is sent away: why, and the packet that keeps its client away. */
    private static void assertSentAway(SocketClient client, String reason) {
        assertThat(client.event("reconnect:required").get("reason").asText()).isEqualTo(reason);
        assertThat(client.packet()).isEqualTo("41");
        assertThat(client.closeCode()).isEqualTo(1000);
    }

    @Test
    @DisplayName("RT-1 a token in the handshake makes the socket its user's")
    void a_token_in_the_handshake_makes_the_socket_its_users() {
        try (var client = SocketClient.bare(door.port())) {
            client.send("40{\"token\":\"" + door.tokenOf(MINA) + "\"}");

            assertThat(client.event("connected").get("userId").asText())
                    .isEqualTo(MINA.id().value().toString());
            var user = client.event("authenticated").get("user");
            assertThat(user.get("username").asText()).isEqualTo("mina");
            assertThat(user.get("nickname").asText()).isEqualTo("미나");
            assertThat(door.realtime.figures().sockets()).isEqualTo(1);
        }
        Eventually.until(() -> door.realtime.figures().sockets() == 0);
    }

    @Test
    @DisplayName("RT-2 the auth event makes the socket its user's, and nothing else is answered before")
    void the_auth_event_makes_the_socket_its_users() {
        var token = door.tokenOf(MINA);
        var project = door.projectOf(MINA);
        try (var client = SocketClient.nobody(door)) {
            assertThat(SocketClient.refusal(client.join(project))).isEqualTo("unauthenticated");
            assertThat(SocketClient.refusal(client.call("nonsense", "{}"))).isEqualTo("unauthenticated");
            assertThat(SocketClient.refusal(client.authenticate("nonsense"))).isEqualTo("unauthenticated");
            assertThat(SocketClient.refusal(client.call("auth", "{\"token\":7}")))
                    .isEqualTo("validation");

            assertThat(client.authenticate(token).get("user").get("username").asText())
                    .isEqualTo("mina");
            assertThat(client.join(project).get("ok").asBoolean()).isTrue();
        }
    }

    @Test
    @DisplayName("RT-3 a socket ends with its token")
    void a_socket_ends_with_its_token() {
        var token = door.tokenOf(MINA);
        door.clock.pass(TokenIssuer.ACCESS_LIFETIME.minus(Duration.ofSeconds(1)));
        try (var client = SocketClient.connected(door, token)) {
            assertSentAway(client, "token-expired");
        }
    }

    @Test
    @DisplayName("RT-3 a token that expires while its socket is being let in is no exception")
    void a_token_that_expires_while_its_socket_is_being_let_in_is_no_exception() {
        for (var round = 0; round < 20; round++) {
            var token = door.tokenOf(MINA);
            var left = Duration.between(door.clock.instant(), door.caller(token).until());
            door.clock.pass(left.minusNanos(1_000));
            try (var client = SocketClient.connected(door, token)) {
                assertSentAway(client, "token-expired");
            }
        }
        Eventually.until(() -> door.realtime.figures().sockets() == 0);
    }

    @Test
    @DisplayName("RT-3 a fresh token prolongs it, and one that proves nothing changes nothing")
    void a_fresh_token_prolongs_it() {
        var old = door.tokenOf(MINA);
        door.clock.pass(TokenIssuer.ACCESS_LIFETIME.minus(Duration.ofSeconds(1)));
        try (var client = SocketClient.connected(door, old);
                var other = SocketClient.connected(door, old)) {
            assertThat(SocketClient.refusal(client.authenticate("nonsense"))).isEqualTo("unauthenticated");
            assertThat(client.authenticate(door.tokenOf(MINA)).get("ok").asBoolean())
                    .isTrue();

            assertSentAway(other, "token-expired");
            assertThat(client.call("comment:created", "{}").get("ok").asBoolean())
                    .isTrue();
        }
    }

    @Test
    @DisplayName("RT-6 a logout ends the sockets of that login and no others")
    void a_logout_ends_the_sockets_of_that_login() {
        var desk = door.tokenOf(MINA);
        var phone = door.tokenOf(MINA);
        try (var first = SocketClient.connected(door, desk);
                var second = SocketClient.connected(door, desk);
                var elsewhere = SocketClient.connected(door, phone)) {
            door.logOut(desk);

            assertSentAway(first, "session-ended");
            assertSentAway(second, "session-ended");
            assertThat(elsewhere.call("comment:created", "{}").get("ok").asBoolean())
                    .isTrue();
            assertThat(SocketClient.refusal(elsewhere.authenticate(desk))).isEqualTo("unauthenticated");
        }
    }

    @Test
    @DisplayName("RT-6 who has logged out on another node changes nothing here, and is sent away with the next look")
    void a_logout_on_another_node_ends_the_sockets_of_that_login() {
        var token = door.tokenOf(MINA);
        var project = door.projectOf(MINA);
        try (var client = SocketClient.connected(door, token);
                var other = SocketClient.connected(door, door.tokenOf(MINA))) {
            door.logOutElsewhere(token);

            var late = "{\"projectId\":\"" + project.value() + "\",\"content\":\"late\"}";
            assertThat(SocketClient.refusal(client.call("comment:create", late)))
                    .isEqualTo("unauthenticated");
            assertSentAway(client, "session-ended");
            assertThat(other.call("comment:create", late).get("ok").asBoolean()).isTrue();
        }
    }

    @Test
    @DisplayName("RT-6 a socket whose token was proven just before the logout is not let in after it")
    void a_socket_whose_token_was_proven_just_before_the_logout_is_not_let_in() {
        var token = door.tokenOf(MINA);
        door.tellOfLogOut(token);
        try (var late = SocketClient.bare(door.port());
                var unknown = SocketClient.nobody(door)) {
            late.send("40{\"token\":\"" + token + "\"}");
            assertThat(late.packet(packet -> packet.startsWith("44"))).contains("\"code\":\"unauthenticated\"");
            assertThat(SocketClient.refusal(unknown.authenticate(token))).isEqualTo("unauthenticated");
        }
    }

    @Test
    @DisplayName("RT-5 a socket that goes while its token is proven does not count")
    void a_socket_that_goes_while_its_token_is_proven_does_not_count() {
        var token = door.tokenOf(MINA);
        try (var client = SocketClient.nobody(door)) {
            door.whileProving =
                    () -> Eventually.until(() -> door.realtime.figures().sockets() == 0);
            client.send("42[\"auth\",{\"token\":\"" + token + "\"}]");
            assertThat(client.closeCode()).isEqualTo(1000);
        }
        door.whileProving = () -> {};
        for (var i = 0; i < Clients.PER_USER; i++) clients.add(SocketClient.connected(door, token));
    }
}
