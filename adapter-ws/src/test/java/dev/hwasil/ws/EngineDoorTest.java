package dev.hwasil.ws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the engine's path answers what comes over the network. */
final class EngineDoorTest {

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

    @Test
    @DisplayName("EIO-3 a page of an allowed origin may connect")
    void a_page_of_an_allowed_origin_may_connect() {
        try (var client = SocketClient.bare(door.port(), "https://studio.example")) {
            assertThat(client.packet()).startsWith("0{");
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
    @DisplayName("EIO-12 a door that has closed opens no session")
    void a_door_that_has_closed_opens_no_session() {
        try (var closing = Door.open()) {
            closing.realtime.close();
            try (var raw = RawSocket.to(closing.port())) {
                assertThat(raw.upgrade(SocketClient.TARGET)).startsWith("HTTP/1.1 503");
            }
        }
    }
}
