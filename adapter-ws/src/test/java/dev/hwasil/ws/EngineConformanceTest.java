package dev.hwasil.ws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Eventually;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the published test suite of Engine.IO 4 asks of a server, behaviour by behaviour, over the network. */
final class EngineConformanceTest {

    private static final String POLLING = "/engine.io/?EIO=4&transport=polling";
    private static final String WEBSOCKET = "/engine.io/?EIO=4&transport=websocket";
    private static final String SEPARATOR = PollingClient.SEPARATOR;

    private static ConformanceServer server;

    @BeforeAll
    static void open() {
        server = ConformanceServer.start(0);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static PollingClient polling() {
        return PollingClient.opened(server.port(), "/engine.io/");
    }

    private static SocketClient webSocket() {
        var client = SocketClient.at(server.port(), WEBSOCKET, null);
        assertThat(client.packet()).startsWith("0{");
        return client;
    }

    private static int status(String method, String target) {
        var address = URI.create("http://127.0.0.1:" + server.port() + target);
        return PollingClient.sent(HttpRequest.newBuilder(address).method(method, BodyPublishers.noBody()))
                .status();
    }

    private static String refusalOfWebSocket(String target) {
        try (var raw = RawSocket.to(server.port())) {
            return raw.upgrade(target);
        }
    }

    @Test
    @DisplayName("EIO-1 handshake, polling: opens a session")
    void polling_opens_a_session() {
        assertThat(polling().handshake())
                .matches("0\\{\"sid\":\"[A-Za-z0-9_-]{20}\",\"upgrades\":\\[\"websocket\"],\"pingInterval\":300,"
                        + "\"pingTimeout\":200,\"maxPayload\":1000000}");
    }

    @Test
    @DisplayName("EIO-2 handshake, polling: another version is refused")
    void polling_refuses_another_version() {
        assertThat(status("GET", "/engine.io/?transport=polling")).isEqualTo(400);
        assertThat(status("GET", "/engine.io/?EIO=abc&transport=polling")).isEqualTo(400);
    }

    @Test
    @DisplayName("EIO-2 handshake, polling: an unknown transport is refused")
    void polling_refuses_an_unknown_transport() {
        assertThat(status("GET", "/engine.io/?EIO=4")).isEqualTo(400);
        assertThat(status("GET", "/engine.io/?EIO=4&transport=abc")).isEqualTo(400);
    }

    @Test
    @DisplayName("EIO-2 handshake, polling: another method is refused")
    void polling_refuses_another_method() {
        assertThat(status("POST", POLLING)).isEqualTo(400);
        assertThat(status("PUT", POLLING)).isEqualTo(400);
    }

    @Test
    @DisplayName("EIO-1 handshake, WebSocket: opens a session")
    void a_web_socket_opens_a_session() {
        try (var client = SocketClient.at(server.port(), WEBSOCKET, null)) {
            assertThat(client.packet())
                    .matches("0\\{\"sid\":\"[A-Za-z0-9_-]{20}\",\"upgrades\":\\[],\"pingInterval\":300,"
                            + "\"pingTimeout\":200,\"maxPayload\":1000000}");
        }
    }

    @Test
    @DisplayName("EIO-2 handshake, WebSocket: another version is refused")
    void a_web_socket_of_another_version_is_refused() {
        assertThat(refusalOfWebSocket("/engine.io/?transport=websocket")).startsWith("HTTP/1.1 400");
        assertThat(refusalOfWebSocket("/engine.io/?EIO=abc&transport=websocket"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    @DisplayName("EIO-2 handshake, WebSocket: an unknown transport is refused")
    void a_web_socket_for_an_unknown_transport_is_refused() {
        assertThat(refusalOfWebSocket("/engine.io/?EIO=4")).startsWith("HTTP/1.1 400");
        assertThat(refusalOfWebSocket("/engine.io/?EIO=4&transport=abc")).startsWith("HTTP/1.1 400");
    }

    @Test
    @DisplayName("EIO-13 message, polling: one text")
    void polling_carries_a_text() {
        var client = polling();

        assertThat(client.post("4hello").body()).isEqualTo("ok");

        assertThat(client.poll().body()).isEqualTo("4hello");
    }

    @Test
    @DisplayName("EIO-13 message, polling: several texts in one body")
    void polling_carries_several_texts() {
        var client = polling();
        var texts = "4test1" + SEPARATOR + "4test2" + SEPARATOR + "4test3";

        assertThat(client.post(texts).body()).isEqualTo("ok");

        assertThat(client.poll().body()).isEqualTo(texts);
    }

    @Test
    @DisplayName("EIO-13 message, polling: text and bytes in one body")
    void polling_carries_text_and_bytes() {
        var client = polling();
        var packets = "4hello" + SEPARATOR + "bAQIDBA==";

        assertThat(client.post(packets).body()).isEqualTo("ok");

        assertThat(client.poll().body()).isEqualTo(packets);
    }

    @Test
    @DisplayName("EIO-6 message, polling: what is no packet ends the session")
    void polling_ends_with_what_is_no_packet() {
        var client = polling();

        assertThat(client.post("abc").status()).isEqualTo(400);

        assertThat(client.poll().status()).isEqualTo(400);
    }

    @Test
    @DisplayName("EIO-14 message, polling: two requests that wait end the session")
    void polling_ends_with_two_requests_that_wait() {
        var client = polling();
        var first = client.polling();
        var second = client.polling();

        var answers = first.thenCombine(second, List::of).join();

        assertThat(answers).extracting(PollingClient.Answer::status).containsExactlyInAnyOrder(200, 400);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 200)
                .extracting(PollingClient.Answer::body)
                .containsExactly("1");
        assertThat(client.poll().status()).isEqualTo(400);
    }

    @Test
    @DisplayName("EIO-14 message, polling: a request that was given up ends the session when the next comes")
    void polling_ends_with_a_request_that_was_given_up() {
        var client = polling();
        try (var raw = RawSocket.to(server.port())) {
            raw.send("GET " + POLLING + "&sid=" + client.sid() + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }

        Eventually.until(() -> client.poll().status() == 400);
    }

    @Test
    @DisplayName("EIO-9 message, WebSocket: a text")
    void a_web_socket_carries_a_text() {
        try (var client = webSocket()) {
            client.send("4hello");
            assertThat(client.packet()).isEqualTo("4hello");
        }
    }

    @Test
    @DisplayName("EIO-9 message, WebSocket: bytes")
    void a_web_socket_carries_bytes() {
        try (var client = webSocket()) {
            client.send(new byte[] {1, 2, 3, 4});
            assertThat(client.packet()).isEqualTo("binary [1, 2, 3, 4]");
        }
    }

    @Test
    @DisplayName("EIO-6 message, WebSocket: what is no packet ends the session")
    void a_web_socket_ends_with_what_is_no_packet() {
        try (var client = webSocket()) {
            client.send("abc");
            assertThat(client.closeCode()).isEqualTo(1002);
        }
    }

    @Test
    @DisplayName("EIO-4 heartbeat, polling: pings come as long as they are answered")
    void polling_brings_pings() {
        var client = polling();
        for (var round = 0; round < 3; round++) {
            var answer = client.poll();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("2");
            assertThat(client.post("3").status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("EIO-4 heartbeat, polling: a ping that is not answered ends the session")
    void polling_ends_with_a_ping_that_is_not_answered() {
        var client = polling();
        assertThat(client.poll().body()).isEqualTo("2");
        assertThat(client.poll().body()).isEqualTo("1");
        assertThat(client.poll().status()).isEqualTo(400);
    }

    @Test
    @DisplayName("EIO-4 heartbeat, WebSocket: pings come as long as they are answered")
    void a_web_socket_brings_pings() {
        try (var client = webSocket()) {
            client.beSilent();
            for (var round = 0; round < 3; round++) {
                assertThat(client.packet(_ -> true)).isEqualTo("2");
                client.send("3");
            }
        }
    }

    @Test
    @DisplayName("EIO-4 heartbeat, WebSocket: a ping that is not answered ends the session")
    void a_web_socket_ends_with_a_ping_that_is_not_answered() {
        try (var client = webSocket()) {
            client.beSilent();
            assertThat(client.closeCode()).isIn(-1, 1006); // without a word
        }
    }

    @Test
    @DisplayName("EIO-5 close, polling: the client ends the session, and who waits gets a packet that means nothing")
    void polling_is_ended_by_the_client() {
        var client = polling();
        var polling = client.polling();

        assertThat(client.post("1").status()).isEqualTo(200);

        assertThat(polling.join().body()).isEqualTo("6");
        assertThat(client.poll().status()).isEqualTo(400);
    }

    private static SocketClient probed(PollingClient polling) {
        var client = SocketClient.at(server.port(), WEBSOCKET + "&sid=" + polling.sid(), null);
        client.send("2probe");
        assertThat(client.packet()).isEqualTo("3probe");
        return client;
    }

    private static void assertThatItEchoes(SocketClient client) {
        client.send("4hello");
        assertThat(client.packet()).isEqualTo("4hello");
    }

    @Test
    @DisplayName("EIO-16 upgrade: a WebSocket takes the session over")
    void a_web_socket_takes_the_session_over() {
        var polling = polling();
        try (var client = probed(polling)) {
            var answer = polling.poll();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("6");

            client.send("5");
            assertThatItEchoes(client);
        }
    }

    @Test
    @DisplayName("EIO-16 upgrade: requests that come after it are refused, and the session stays")
    void requests_that_come_after_the_upgrade_are_refused() {
        var polling = polling();
        try (var client = probed(polling)) {
            client.send("5");
            assertThat(polling.poll().status()).isEqualTo(400);
            assertThatItEchoes(client);
        }
    }

    @Test
    @DisplayName("EIO-16 upgrade: WebSockets that come after it are closed, and the session stays")
    void web_sockets_that_come_after_the_upgrade_are_closed() {
        var polling = polling();
        try (var client = probed(polling)) {
            client.send("5");
            try (var second = SocketClient.at(server.port(), WEBSOCKET + "&sid=" + polling.sid(), null)) {
                assertThat(second.closeCode()).isEqualTo(1002);
            }
            assertThatItEchoes(client);
        }
    }

    @Test
    @DisplayName("EIO-5 close, WebSocket: the client ends the session")
    void a_web_socket_is_ended_by_the_client() {
        try (var client = webSocket()) {
            client.send("1");
            assertThat(client.closeCode()).isEqualTo(1000);
        }
    }
}
