package dev.hwasil.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the engine's path answers what comes over the network. */
final class EngineDoorTest {

    private static final String TARGET = "/socket.io/?EIO=4&transport=websocket";

    private static Door door;

    @BeforeAll
    static void open() {
        door = Door.open();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/socket.io", "/socket.io/"})
    @DisplayName("EIO-1 a session opens with and without the slash")
    void a_session_opens_with_and_without_the_slash(String path) {
        try (var client = SocketClient.at(door.port(), path + "?EIO=4&transport=websocket", null)) {
            assertThat(client.packet())
                    .matches("0\\{\"sid\":\"[A-Za-z0-9_-]{20}\",\"upgrades\":\\[],\"pingInterval\":25000,"
                            + "\"pingTimeout\":20000,\"maxPayload\":1048576}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    @DisplayName("EIO-2 every method has its refusal")
    void every_method_has_its_refusal(String method) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var pigeon = request(http, method, "/socket.io/?EIO=4&transport=pigeon");
            assertThat(pigeon).isEqualTo("400 application/json {\"code\":0,\"message\":\"Transport unknown\"}");
            for (var transport : List.of("polling", "websocket")) {
                var unknown = request(http, method, "/socket.io/?EIO=4&sid=unknown&transport=" + transport);
                assertThat(unknown).isEqualTo("400 application/json {\"code\":1,\"message\":\"Session ID unknown\"}");
            }
            var plain = request(http, method, TARGET);
            assertThat(plain)
                    .isEqualTo(
                            method.equals("GET")
                                    ? "400 application/json {\"code\":3,\"message\":\"Bad request\"}"
                                    : "400 application/json {\"code\":2,\"message\":\"Bad handshake method\"}");
        }
    }

    private static String request(HttpClient http, String method, String target)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + target))
                .method(method, BodyPublishers.noBody())
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        return answer.statusCode() + " "
                + answer.headers().firstValue("Content-Type").orElse("") + " " + answer.body();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/socket.io/?EIO=4&transport=pigeon | 400 | {\"code\":0,\"message\":\"Transport unknown\"}",
                "/socket.io/?EIO=4&transport=websocket&sid=x | 400 | {\"code\":1,\"message\":\"Session ID unknown\"}",
                "/socket.io/?EIO=3&transport=websocket | 400 | {\"code\":5,\"message\":\"Unsupported protocol version\"}",
            })
    @DisplayName("EIO-2 a refused upgrade says why")
    void a_refused_upgrade_says_why(String target, int status, String body) {
        try (var raw = RawSocket.to(door.port())) {
            assertThat(raw.upgrade(target)).startsWith("HTTP/1.1 " + status).contains("application/json");
            assertThat(raw.rest()).contains(body);
        }
    }

    @Test
    @DisplayName("EIO-3 a page of another origin is refused, one of ours is not")
    void a_page_of_another_origin_is_refused() {
        try (var raw = RawSocket.to(door.port())) {
            assertThat(raw.upgrade(TARGET, "Origin: https://studio.example.evil"))
                    .startsWith("HTTP/1.1 403");
            assertThat(raw.rest()).contains("{\"code\":4,\"message\":\"Forbidden\"}");
        }
        try (var client = SocketClient.bare(door.port(), "https://studio.example")) {
            assertThat(client.packet()).startsWith("0{");
        }
    }

    @Test
    @DisplayName("EIO-8 compression that is offered is not negotiated")
    void compression_is_not_negotiated() {
        try (var raw = RawSocket.to(door.port())) {
            assertThat(raw.upgrade(TARGET, "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits"))
                    .startsWith("HTTP/1.1 101")
                    .doesNotContainIgnoringCase("Sec-WebSocket-Extensions");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "0{}", "2", "2probe", "5", "hello"})
    @DisplayName("EIO-6 what no client sends ends the session with 1002")
    void what_no_client_sends_ends_the_session(String packet) {
        try (var client = SocketClient.bare(door.port())) {
            client.send(packet);
            assertThat(client.closeCode()).isEqualTo(1002);
        }
    }

    @Test
    @DisplayName("EIO-5 the client's close ends the session")
    void the_clients_close_ends_the_session() {
        try (var client = SocketClient.bare(door.port())) {
            client.send("1");
            assertThat(client.closeCode()).isEqualTo(1000);
        }
    }

    @Test
    @DisplayName("EIO-7 a message of more than 4 MiB closes with 1009, ill-formed UTF-8 with 1007")
    void what_cannot_be_read_closes_the_connection() {
        try (var client = SocketClient.bare(door.port())) {
            client.send("4" + "a".repeat(RealtimeSettings.MAX_FRAME));
            assertThat(client.closeCode()).isEqualTo(1009);
        }
        try (var raw = RawSocket.to(door.port())) {
            assertThat(raw.upgrade(TARGET)).startsWith("HTTP/1.1 101");
            var overlong = "4??".getBytes(StandardCharsets.US_ASCII);
            overlong[1] = (byte) 0xc0;
            overlong[2] = (byte) 0xaf;
            raw.text(overlong);
            assertThat(raw.closeCode()).isEqualTo(1007);
        }
    }

    @Test
    @DisplayName("EIO-12 a door that has closed opens no session")
    void a_door_that_has_closed_opens_no_session() {
        try (var closing = Door.open()) {
            closing.realtime.close();
            try (var raw = RawSocket.to(closing.port())) {
                assertThat(raw.upgrade(TARGET)).startsWith("HTTP/1.1 503");
            }
        }
    }
}
