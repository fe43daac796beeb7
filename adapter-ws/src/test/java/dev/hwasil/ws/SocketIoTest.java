package dev.hwasil.ws;

import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.ws.engine.Hosts;
import dev.hwasil.ws.engine.Origins;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packets of Socket.IO, as they stand on the wire. */
final class SocketIoTest {

    private static Door door;
    private static String token;

    @BeforeAll
    static void open() {
        door = Door.open();
        token = door.tokenOf(MINA);
    }

    @AfterAll
    static void close() {
        door.close();
    }

    private static SocketClient opened() {
        var client = SocketClient.bare(door.port());
        assertThat(client.packet()).startsWith("0{");
        return client;
    }

    @ParameterizedTest
    @ValueSource(strings = {"40", "40{}", "40/", "40/,", "40/,{}"})
    @DisplayName("SIO-2 a client that connects gets a socket id that is not the session's")
    void a_client_that_connects_gets_a_socket_id(String connect) {
        try (var client = SocketClient.bare(door.port())) {
            var sid = SocketClient.json(client.packet().substring(1)).get("sid").asText();

            client.send(connect);

            var answer = client.packet();
            assertThat(answer).matches("40\\{\"sid\":\"[A-Za-z0-9_-]{20}\"}").doesNotContain(sid);
            var socketId = SocketClient.json(answer.substring(2)).get("sid").asText();
            assertThat(client.packet())
                    .isEqualTo("42[\"connected\",{\"userId\":null,\"socketId\":\"" + socketId + "\"}]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/화실", "//"})
    @DisplayName("SIO-3 a namespace that is not there is refused and the session stays")
    void a_namespace_that_is_not_there_is_refused(String namespace) {
        try (var client = opened()) {
            client.send("40" + namespace + ",{}");
            assertThat(client.packet()).isEqualTo("44" + namespace + ",{\"message\":\"Invalid namespace\"}");
            client.send("40");
            assertThat(client.packet()).startsWith("40{");
        }
    }

    @Test
    @DisplayName("SIO-3 a refused client is told why and may try again")
    void a_refused_client_is_told_why_and_may_try_again() {
        try (var client = opened()) {
            client.send("40{\"token\":\"nonsense\"}");
            assertThat(client.packet())
                    .isEqualTo("44{\"message\":\"The access token is not valid.\",\"data\":"
                            + "{\"code\":\"unauthenticated\",\"message\":\"The access token is not valid.\","
                            + "\"details\":{\"type\":\"/problems/account.token-invalid\",\"errors\":[]}}}");
            client.send("40{\"token\":5}");
            assertThat(client.packet()).contains("\"code\":\"validation\"").contains("\"pointer\":\"/token\"");
            client.send("40{\"token\":\"" + token + "\"}");
            assertThat(client.packet()).startsWith("40{");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4",
                "47",
                "4abc",
                "40[]",
                "40{",
                "40{\"a\":1,\"a\":2}",
                "42[\"auth\",{}]",
                "420[\"auth\",{}]",
                "41",
                "43[]",
                "430[]",
                "44{}",
                "40/admin,x",
                "451-[\"auth\"]",
                "42"
            })
    @DisplayName("SIO-5 what breaks the protocol before connecting ends the session")
    void what_breaks_the_protocol_before_connecting_ends_the_session(String packet) {
        try (var client = opened()) {
            client.send(packet);
            if (packet.equals("451-[\"auth\"]")) client.send(new byte[1]);
            assertThat(client.closeCode()).isEqualTo(1002);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "40",
                "42{}",
                "42[]",
                "42[{}]",
                "42[null]",
                "42[true]",
                "42[[]]",
                "42[\"connect\"]",
                "42[\"connect_error\"]",
                "42[\"disconnect\"]",
                "42[\"disconnecting\"]",
                "42[\"newListener\"]",
                "42[\"removeListener\"]",
                "42abc[\"auth\"]",
                "42/admin,[\"auth\"]",
                "41/admin",
                "43{}",
                "43[]",
                "44{}",
                "41{}"
            })
    @DisplayName("SIO-5 what breaks the protocol ends the session")
    void what_breaks_the_protocol_ends_the_session(String packet) {
        try (var client = SocketClient.connected(door, token)) {
            client.send(packet);
            assertThat(client.closeCode()).isEqualTo(1002);
        }
    }

    @Test
    @DisplayName("SIO-6 every event is acknowledged once, under its id, in order")
    void every_event_is_acknowledged_once_in_order() {
        try (var client = SocketClient.connected(door, token)) {
            for (var id = 0; id < 300; id++) client.send("42" + id + "[\"comment:created\",{}]");
            client.send("42999999999999999[5]");

            for (var id = 0; id < 300; id++) assertThat(client.packet()).isEqualTo("43" + id + "[{\"ok\":true}]");
            assertThat(client.packet())
                    .startsWith("43999999999999999[{\"ok\":false")
                    .contains("unknown-event");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"auth\"",
                "[\"auth\",]",
                "[\"auth\",{\"a\":1,\"a\":2}]",
                "[\"auth\",\"\\ud800\"]",
                "[\"auth\",NaN]",
                "[\"auth\"]]",
                "['auth']",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"auth\""
            })
    @DisplayName("SIO-7 an event that cannot be read is refused and the session stays")
    void an_event_that_cannot_be_read_is_refused(String payload) {
        try (var client = SocketClient.connected(door, token)) {
            client.send("4217" + payload);
            assertThat(client.packet()).startsWith("4317[{\"ok\":false,\"error\":{\"code\":\"malformed-request\"");
            client.send("42" + payload);
            assertThat(client.event("error").get("code").asText()).isEqualTo("malformed-request");
            assertThat(client.call("comment:created", "{}").get("ok").asBoolean())
                    .isTrue();
        }
    }

    @Test
    @DisplayName("SIO-8 a client that disconnects may connect again on the same session")
    void a_client_that_disconnects_may_connect_again() {
        try (var client = SocketClient.connected(door, token)) {
            client.send("41");
            client.send("40{\"token\":\"" + token + "\"}");
            assertThat(client.event("authenticated")).isNotNull();
        }
    }

    @Test
    @DisplayName("SIO-4 a session that joins nothing ends, one that has joined does not")
    void a_session_that_joins_nothing_ends() {
        var hasty = new RealtimeSettings(
                "/socket.io",
                Origins.any(),
                Duration.ofSeconds(25),
                Duration.ofSeconds(20),
                Duration.ofMillis(200),
                Duration.ofSeconds(10),
                Hosts.DIRECT,
                true);
        try (var quick = Door.open(hasty);
                var idle = SocketClient.bare(quick.port());
                var refused = SocketClient.bare(quick.port());
                var joined = SocketClient.connected(quick, quick.tokenOf(MINA))) {
            refused.send("40/admin,");
            assertThat(List.of(idle.closeCode(), refused.closeCode())).containsOnly(1000);
            assertThat(joined.call("comment:created", "{}").get("ok").asBoolean())
                    .isTrue();
        }
    }
}
