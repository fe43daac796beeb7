package dev.hwasil.ws;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.application.hostile.Tally;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who comes to the engine's path as no client does: each is told why by the protocol's code, and opens nothing. */
@DisplayName("hostile input, group H: handshakes")
@ExtendWith(Tally.class)
final class BadHandshakesTest {

    private static final String POLLING = "/socket.io/?EIO=4&transport=polling";
    private static final String COOKIE = "Cookie: hwasil_refresh=whatever";

    private final Door door = Door.open();
    private final String mina = door.tokenOf(MINA);
    private Object before = door;

    @BeforeEach
    void remember() {
        before = door.stores.work().read();
    }

    @AfterEach
    void nothing_was_written() {
        assertThat(door.stores.work().read()).isEqualTo(before);
        door.close();
    }

    @ParameterizedTest(name = "{0} {2} by a WebSocket")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            H1 | EIO=4&transport=websocket          | https://studio.example.evil  | 403 | 4
            H1 | EIO=4&transport=websocket          | http://studio.example        | 403 | 4
            H3 | EIO=4&transport=websocket          | null                         | 403 | 4
            H4 | EIO=3&transport=websocket          | -                            | 400 | 5
            H4 | transport=websocket                | -                            | 400 | 5
            H5 | EIO=abc&transport=websocket        | -                            | 400 | 5
            H5 | EIO=4&transport=x                  | -                            | 400 | 0
            H5 | EIO=4                              | -                            | 400 | 0
            H7 | EIO=4&transport=polling&j=0        | -                            | 400 | 3
            H8 | EIO=4&transport=websocket&sid=x    | -                            | 400 | 1
            H8 | EIO=4&transport=websocket&sid=     | -                            | 400 | 1
            H8 | EIO=4&transport=websocket&sid=%00  | -                            | 400 | 1
            """)
    void a_websocket_is_refused(String id, String query, @Nullable String origin, int status, int code) {
        try (var raw = RawSocket.to(door.port())) {
            var target = "/socket.io/?" + query;
            var head = origin == null ? raw.upgrade(target) : raw.upgrade(target, "Origin: " + origin, COOKIE);

            assertThat(head).startsWith("HTTP/1.1 " + status).contains("application/json");
            assertThat(raw.rest()).contains("{\"code\":" + code + ",");
        }
    }

    @ParameterizedTest(name = "{0} {1} {3} by a request")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            H1 | GET    | EIO=4&transport=polling         | https://studio.example.evil | 403 | 4
            H3 | GET    | EIO=4&transport=polling         | null                        | 403 | 4
            H4 | GET    | EIO=3&transport=polling         | -                           | 400 | 5
            H5 | GET    | EIO=abc&transport=polling       | -                           | 400 | 5
            H5 | GET    | EIO=4&transport=x               | -                           | 400 | 0
            H6 | POST   | EIO=4&transport=polling         | -                           | 400 | 2
            H6 | POST   | EIO=4&transport=websocket       | -                           | 400 | 2
            H6 | PUT    | EIO=4&transport=polling         | -                           | 400 | 2
            H6 | PATCH  | EIO=4&transport=polling         | -                           | 400 | 2
            H6 | DELETE | EIO=4&transport=polling         | -                           | 400 | 2
            H6 | GET    | EIO=4&transport=websocket       | -                           | 400 | 3
            H7 | GET    | EIO=4&transport=polling&j=0     | -                           | 400 | 3
            H8 | GET    | EIO=4&transport=polling&sid=x   | -                           | 400 | 1
            H8 | POST   | EIO=4&transport=polling&sid=x   | -                           | 400 | 1
            H8 | DELETE | EIO=4&transport=polling&sid=x   | -                           | 400 | 1
            H8 | GET    | EIO=4&transport=websocket&sid=x | -                           | 400 | 1
            """)
    void a_request_is_refused(String id, String method, String query, @Nullable String origin, int status, int code) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + "/socket.io/?" + query))
                .method(method, BodyPublishers.noBody());
        if (origin != null) request.header("Origin", origin);

        var answer = PollingClient.sent(request);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.body()).startsWith("{\"code\":" + code + ",");
    }

    @Test
    @DisplayName("H2 who is no page may connect, and is nobody by its cookie")
    void who_is_no_page_is_nobody_by_its_cookie() {
        try (var raw = RawSocket.to(door.port())) {
            assertThat(raw.upgrade(SocketClient.TARGET, COOKIE)).startsWith("HTTP/1.1 101");
            raw.text("40");

            assertThat(raw.until("socketId")).contains("\"userId\":null");
        }
    }

    /** Nothing in a request names a user: a session is its client's by the CONNECT packet, once. */
    @Test
    @DisplayName("H9 who brings another user's token to a session ends it")
    void another_users_token_ends_the_session() {
        var joon = door.tokenOf(JOON);
        before = door.stores.work().read();
        var client = PollingClient.opened(door.port(), "/socket.io/");
        assertThat(client.post("40{\"token\":\"" + mina + "\"}").body()).isEqualTo("ok");
        assertThat(client.poll().body()).contains(MINA.id().value().toString());

        var _ = client.post("40{\"token\":\"" + joon + "\"}");

        Eventually.until(() -> door.realtime.figures().sockets() == 0);
        assertThat(client.poll().body()).doesNotContain(JOON.id().value().toString());
    }

    @Test
    @DisplayName("H10 two requests that wait at the same time end the session")
    void two_requests_that_wait_end_the_session() {
        var client = PollingClient.opened(door.port(), "/socket.io/");
        var answers = new ArrayList<PollingClient.Answer>();
        var first = client.polling();
        var second = client.polling();
        answers.add(first.join());
        answers.add(second.join());

        assertThat(answers).anySatisfy(answer -> assertThat(answer.status()).isEqualTo(400));
        Eventually.until(() -> client.poll().body().contains("Session ID unknown"));
    }

    @Test
    @DisplayName("H11 a session whose waiting request was given up ends")
    void a_session_whose_waiting_request_was_given_up_ends() {
        try (var quick = Door.open(Door.quick())) {
            var client = PollingClient.opened(quick.port(), "/socket.io/");
            try (var raw = RawSocket.to(quick.port())) {
                raw.send("GET " + POLLING + "&sid=" + client.sid() + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            }
            Eventually.until(() -> client.poll().body().contains("Session ID unknown"));
        }
    }
}
