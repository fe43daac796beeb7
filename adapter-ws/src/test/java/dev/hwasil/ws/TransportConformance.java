package dev.hwasil.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What both of the published test suites ask of a server's transports. */
abstract class TransportConformance {

    static ConformanceServer server;

    /** Where the engine stands. */
    abstract String path();

    /** That a message comes through. */
    abstract void assertThatItIsHeard(SocketClient client);

    @BeforeAll
    static void open() {
        server = ConformanceServer.patient();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private String target(String transport) {
        return path() + "?EIO=4&transport=" + transport;
    }

    final PollingClient polling() {
        return PollingClient.opened(server.port(), path());
    }

    /** An open WebSocket whose handshake has been read. */
    final SocketClient webSocket() {
        var client = SocketClient.at(server.port(), target("websocket"), null);
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
                .matches("0\\{\"sid\":\"[A-Za-z0-9_-]{20}\",\"upgrades\":\\[\"websocket\"],\"pingInterval\":500,"
                        + "\"pingTimeout\":2000,\"maxPayload\":1000000}");
    }

    @Test
    @DisplayName("EIO-2 handshake, polling: another version is refused")
    void polling_refuses_another_version() {
        assertThat(status("GET", path() + "?transport=polling")).isEqualTo(400);
        assertThat(status("GET", path() + "?EIO=abc&transport=polling")).isEqualTo(400);
    }

    @Test
    @DisplayName("EIO-2 handshake, polling: an unknown transport is refused")
    void polling_refuses_an_unknown_transport() {
        assertThat(status("GET", path() + "?EIO=4")).isEqualTo(400);
        assertThat(status("GET", path() + "?EIO=4&transport=abc")).isEqualTo(400);
    }

    @Test
    @DisplayName("EIO-2 handshake, polling: another method is refused")
    void polling_refuses_another_method() {
        assertThat(status("POST", target("polling"))).isEqualTo(400);
        assertThat(status("PUT", target("polling"))).isEqualTo(400);
    }

    @Test
    @DisplayName("EIO-1 handshake, WebSocket: opens a session")
    void a_web_socket_opens_a_session() {
        try (var client = SocketClient.at(server.port(), target("websocket"), null)) {
            assertThat(client.packet())
                    .matches("0\\{\"sid\":\"[A-Za-z0-9_-]{20}\",\"upgrades\":\\[],\"pingInterval\":500,"
                            + "\"pingTimeout\":2000,\"maxPayload\":1000000}");
        }
    }

    @Test
    @DisplayName("EIO-2 handshake, WebSocket: another version is refused")
    void a_web_socket_of_another_version_is_refused() {
        assertThat(refusalOfWebSocket(path() + "?transport=websocket")).startsWith("HTTP/1.1 400");
        assertThat(refusalOfWebSocket(path() + "?EIO=abc&transport=websocket")).startsWith("HTTP/1.1 400");
    }

    @Test
    @DisplayName("EIO-2 handshake, WebSocket: an unknown transport is refused")
    void a_web_socket_for_an_unknown_transport_is_refused() {
        assertThat(refusalOfWebSocket(path() + "?EIO=4")).startsWith("HTTP/1.1 400");
        assertThat(refusalOfWebSocket(path() + "?EIO=4&transport=abc")).startsWith("HTTP/1.1 400");
    }

    @Test
    @DisplayName("EIO-4 heartbeat, polling: pings come as long as they are answered")
    void polling_brings_pings() {
        var client = polling();
        for (var round = 0; round < 3; round++) {
            var answer = client.polling().join();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("2");
            assertThat(client.post("3").status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("EIO-4 heartbeat, polling: a ping that is not answered ends the session")
    void polling_ends_with_a_ping_that_is_not_answered() {
        var client = polling();
        assertThat(client.polling().join().body()).isEqualTo("2");
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

        var answer = polling.join();
        assertThat(answer.body().equals("2") ? client.poll().body() : answer.body())
                .isEqualTo("6");
        assertThat(client.poll().status()).isEqualTo(400);
    }

    private SocketClient probed(PollingClient polling) {
        var client = SocketClient.at(server.port(), target("websocket") + "&sid=" + polling.sid(), null);
        client.send("2probe");
        assertThat(client.packet()).isEqualTo("3probe");
        return client;
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
            assertThatItIsHeard(client);
        }
    }

    @Test
    @DisplayName("EIO-16 upgrade: requests that come after it are refused, and the session stays")
    void requests_that_come_after_the_upgrade_are_refused() {
        var polling = polling();
        try (var client = probed(polling)) {
            client.send("5");
            assertThat(polling.poll().status()).isEqualTo(400);
            assertThatItIsHeard(client);
        }
    }

    @Test
    @DisplayName("EIO-16 upgrade: WebSockets that come after it are closed, and the session stays")
    void web_sockets_that_come_after_the_upgrade_are_closed() {
        var polling = polling();
        try (var client = probed(polling)) {
            client.send("5");
            try (var second = SocketClient.at(server.port(), target("websocket") + "&sid=" + polling.sid(), null)) {
                assertThat(second.closeCode()).isEqualTo(1002);
            }
            assertThatItIsHeard(client);
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
