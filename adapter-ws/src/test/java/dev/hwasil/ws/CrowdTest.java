package dev.hwasil.ws;

import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.ws.engine.Origins;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How many sockets a host may have of which nobody has said whose they are. */
final class CrowdTest {

    private static final String POLLING = "/socket.io/?EIO=4&transport=polling";

    /** Believes everybody who says for whom they ask. */
    private final Door door = Door.open(RealtimeSettings.at("/socket.io", Origins.any())
            .from((peer, forwarded) -> forwarded.isEmpty() ? peer : forwarded.getLast()));

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (var each : opened) each.close();
        door.close();
    }

    /** The status line of a handshake. */
    private String handshake(String... headers) {
        var raw = RawSocket.to(door.port());
        opened.add(raw);
        return raw.upgrade(SocketClient.TARGET, headers).lines().findFirst().orElseThrow();
    }

    private void fill() {
        for (var i = 0; i < RealtimeSettings.NEWCOMERS; i++)
            assertThat(handshake()).contains("101");
    }

    @Test
    @DisplayName("H15 EIO-18 of 1,000 handshakes that say no more 20 are let in, and not for long")
    void of_1_000_handshakes_20_are_let_in() {
        var statuses = new ArrayList<String>();
        for (var i = 0; i < 1_000; i++) statuses.add(handshake());

        assertThat(statuses).filteredOn(status -> status.contains("101")).hasSize(20);
        assertThat(statuses).filteredOn(status -> status.contains("429")).hasSize(980);
        assertThat(RealtimeSettings.at("/socket.io", Origins.any()).connectTimeout())
                .isLessThanOrEqualTo(Duration.ofSeconds(10));
    }

    @Test
    @DisplayName("EIO-18 requests count as WebSockets do, and a refusal says when to come again")
    void requests_count_too() {
        fill();

        try (var raw = RawSocket.to(door.port())) {
            raw.send("GET " + POLLING + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(raw.rest()).startsWith("HTTP/1.1 429").contains("Retry-After: 1", "{\"code\":3,");
        }
        assertThat(handshake()).contains("429");
    }

    @Test
    @DisplayName("EIO-18 another host is let in")
    void another_host_is_let_in() {
        fill();

        assertThat(handshake("X-Forwarded-For: 203.0.113.7")).contains("101");
    }

    @Test
    @DisplayName("EIO-18 whose it is known makes room")
    void whose_it_is_known_makes_room() {
        for (var i = 0; i < RealtimeSettings.NEWCOMERS + 5; i++) {
            opened.add(SocketClient.connected(door, door.tokenOf(MINA)));
        }
        fill();

        assertThat(handshake()).contains("429");
    }

    @Test
    @DisplayName("EIO-18 who goes makes room")
    void who_goes_makes_room() throws Exception {
        fill();
        opened.removeFirst().close();

        Eventually.until(() -> handshake().contains("101"));
    }
}
