package dev.hwasil.ws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Eventually;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the published test suite of Engine.IO 4 asks of a server, behaviour by behaviour, over the network. */
final class EngineConformanceTest extends TransportConformance {

    private static final String SEPARATOR = PollingClient.SEPARATOR;

    @Override
    String path() {
        return "/engine.io/";
    }

    @Override
    void assertThatItIsHeard(SocketClient client) {
        client.send("4hello");
        assertThat(client.packet()).isEqualTo("4hello");
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
            raw.send("GET " + "/engine.io/?EIO=4&transport=polling" + "&sid=" + client.sid()
                    + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
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
}
