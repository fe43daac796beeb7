package dev.hwasil.ws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.ws.engine.Engine;
import dev.hwasil.ws.engine.EngineSession;
import dev.hwasil.ws.engine.EngineSettings;
import dev.hwasil.ws.engine.Origins;
import dev.hwasil.ws.engine.Outgoing;
import dev.hwasil.ws.engine.SessionListener;
import io.javalin.Javalin;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A session over HTTP requests, beyond what the published suite asks: what is bounded, refused, and told at the end.
 */
final class PollingTest {

    private static final int MAX_PAYLOAD = 1_000;
    private static final int MAX_FRAME = 4_000;
    private static final int QUEUE = 10_000;
    private static final String PATH = "/engine.io/";

    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1);
    private final BlockingQueue<EngineSession> opened = new LinkedBlockingQueue<>();
    private final Engine engine = engine(PATH, Duration.ofMinutes(1), Duration.ofSeconds(15));
    private final Engine hasty = engine("/hasty/", Duration.ofMillis(300), Duration.ofMillis(300));
    private final Javalin javalin = Javalin.create(config -> {
                config.jetty.port = 0;
                engine.mount(config);
                hasty.mount(config);
            })
            .start();

    private Engine engine(String path, Duration pingInterval, Duration writeTimeout) {
        var settings = new EngineSettings(
                path.substring(0, path.length() - 1),
                pingInterval,
                Duration.ofMillis(200),
                Duration.ofSeconds(10),
                MAX_PAYLOAD,
                MAX_FRAME,
                QUEUE,
                writeTimeout,
                Origins.only(List.of("https://studio.example")));
        return new Engine(settings, timers, this::open);
    }

    @BeforeEach
    void forgetAlarms() {
        timers.setRemoveOnCancelPolicy(true);
    }

    private SessionListener open(EngineSession session) {
        opened.add(session);
        return new Echo().opened(session);
    }

    @AfterEach
    void stop() {
        engine.close();
        hasty.close();
        javalin.stop();
        timers.shutdownNow();
    }

    private PollingClient client() {
        return PollingClient.opened(javalin.port(), PATH);
    }

    private EngineSession session() throws InterruptedException {
        return opened.take();
    }

    private static Outgoing message(String text) {
        return Outgoing.message(text.getBytes(StandardCharsets.UTF_8));
    }

    private static BodyPublisher chunked(String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
    }

    @Test
    @DisplayName("EIO-13 no answer is stored, and each says what it is")
    void no_answer_is_stored_and_each_says_what_it_is() {
        var client = client();
        var taken = client.post("4hello");
        var packets = client.poll();
        var refused = PollingClient.sent(client.request().PUT(BodyPublishers.noBody()));

        assertThat(List.of(taken, packets, refused))
                .extracting(answer -> answer.header("Cache-Control"))
                .containsOnly("no-store");
        assertThat(taken.header("Content-Type")).startsWith("text/html");
        assertThat(packets.header("Content-Type")).isEqualTo("text/plain; charset=UTF-8");
        assertThat(refused.header("Content-Type")).isEqualTo("application/json");
        assertThat(refused.body()).isEqualTo("{\"code\":3,\"message\":\"Bad request\"}");
    }

    @Test
    @DisplayName("EIO-9 what was sent arrives in order, whenever it is asked for")
    void what_was_sent_arrives_in_order() {
        var client = client();
        var sent = new ArrayList<String>();
        var received = new ArrayList<String>();
        for (var round = 0; round < 50; round++) {
            var polling = client.polling();
            for (var i = 0; i < 10; i++) {
                var packet = "4" + round + "." + i;
                sent.add(packet);
                assertThat(client.post(packet).body()).isEqualTo("ok");
            }
            received.addAll(polling.join().packets());
            while (received.size() < sent.size()) received.addAll(client.poll().packets());
        }

        assertThat(received).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName(
            "EIO-7 a body that is too long is refused with 413 and ends the session, whether it says its length or not")
    void a_body_that_is_too_long_is_refused(boolean saysItsLength) {
        var client = client();
        var body = "4" + "a".repeat(MAX_FRAME);
        var publisher = saysItsLength ? BodyPublishers.ofString(body) : chunked(body);

        assertThat(PollingClient.sent(client.request().POST(publisher)).status())
                .isEqualTo(413);

        assertThat(client.poll().body()).contains("Session ID unknown");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("EIO-7 a body of the last byte is taken, with several packets in it")
    void a_body_of_the_last_byte_is_taken(boolean saysItsLength) {
        var client = client();
        var packet = "4" + "a".repeat(MAX_FRAME / 4 - 2);
        var body = String.join(PollingClient.SEPARATOR, packet, packet, packet, packet) + "a";
        assertThat(body).hasSize(MAX_FRAME);
        var publisher = saysItsLength ? BodyPublishers.ofString(body) : chunked(body);

        assertThat(PollingClient.sent(client.request().POST(publisher)).body()).isEqualTo("ok");

        assertThat(client.poll().body()).isEqualTo(body);
    }

    @Test
    @DisplayName("EIO-14 a body that is said to be bytes is refused and ends the session")
    void a_body_that_is_said_to_be_bytes_is_refused() {
        var client = client();
        var bytes = client.request()
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString("4hello"));

        assertThat(PollingClient.sent(bytes).status()).isEqualTo(400);

        assertThat(client.poll().body()).contains("Session ID unknown");
    }

    @Test
    @DisplayName("EIO-14 two requests that bring packets at the same time end the session")
    void two_requests_that_bring_packets_end_the_session() {
        var client = client();
        try (var raw = RawSocket.to(javalin.port())) {
            raw.send("POST " + target(client) + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n4begun");

            Eventually.until(() -> client.post("6").status() == 400);

            assertThat(client.poll().status()).isEqualTo(400);
        }
    }

    @Test
    @DisplayName("EIO-14 a request that breaks off ends the session")
    void a_request_that_breaks_off_ends_the_session() {
        var client = client();
        var polling = client.polling();
        try (var raw = RawSocket.to(javalin.port())) {
            raw.send("POST " + target(client) + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n4begun");
        }

        Eventually.until(() -> engine.sessions() == 0);
        assertThat(polling.join().body()).matches("1|.*Session ID unknown.*");
    }

    @Test
    @DisplayName("EIO-4 a request that brings its packets too slowly goes with its session")
    void a_request_that_is_too_slow_goes_with_its_session() {
        var client = PollingClient.opened(javalin.port(), "/hasty/");
        try (var raw = RawSocket.to(javalin.port())) {
            raw.send("POST " + target(client) + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n4begun");

            assertThat(raw.rest()).isEmpty();
        }
        Eventually.until(() -> hasty.sessions() == 0);
    }

    private static String target(PollingClient client) {
        var address = client.request().build().uri();
        return address.getPath() + "?" + address.getQuery();
    }

    @Test
    @DisplayName(
            "EIO-15 a request that was on its way while the client ended the session gets a packet that means nothing")
    void a_request_on_its_way_at_the_clients_end_gets_nothing() {
        var client = client();
        assertThat(client.post("1").body()).isEqualTo("ok");

        assertThat(client.poll().body()).isEqualTo("6");

        assertThat(client.poll().body()).contains("Session ID unknown");
    }

    @Test
    @DisplayName("EIO-15 who waits while the server ends the session is told")
    void who_waits_at_the_servers_end_is_told() throws InterruptedException {
        var client = client();
        var polling = client.polling();
        session().close();

        assertThat(polling.join().body()).isEqualTo("1");
        assertThat(client.poll().body()).contains("Session ID unknown");
    }

    @Test
    @DisplayName("EIO-11 EIO-15 a polite end waits for what was sent before, and who comes after that is told")
    void a_polite_end_waits_for_what_was_sent_before() throws InterruptedException {
        var client = client();
        var session = session();
        session.send(message("last"));
        session.close();
        session.send(message("too late"));

        assertThat(client.poll().body()).isEqualTo("4last");
        assertThat(client.poll().body()).isEqualTo("1");
        assertThat(client.poll().body()).contains("Session ID unknown");
    }

    @Test
    @DisplayName("EIO-15 what is left of a session that has ended is forgotten soon")
    void what_is_left_of_a_session_is_forgotten_soon() {
        var client = client();
        assertThat(client.post("1").body()).isEqualTo("ok");
        Eventually.until(() -> timers.getQueue().isEmpty());

        assertThat(client.poll().body()).contains("Session ID unknown");
    }

    @Test
    @DisplayName("EIO-10 a client that does not ask for what waits is cut when that is too much")
    void a_client_that_does_not_ask_is_cut() throws InterruptedException {
        var client = client();
        var session = session();
        for (var i = 0; i < QUEUE / 64; i++) session.send(message("."));

        assertThat(engine.figures().slowReaders()).isEqualTo(1);
        assertThat(client.poll().body()).contains("Session ID unknown");
    }

    @Test
    @DisplayName("EIO-10 a session that is cut leaves the connections alone over which it has been answered")
    void a_session_that_is_cut_leaves_connections_alone() throws InterruptedException {
        var client = client();
        var session = session();
        try (var raw = RawSocket.to(javalin.port())) {
            session.send(message("hello"));
            assertThat(raw.get(target(client))).isEqualTo("4hello");
            for (var i = 0; i < QUEUE / 64; i++) session.send(message("."));
            assertThat(engine.sessions()).isZero();

            assertThat(raw.get(target(client))).contains("Session ID unknown");
        }
    }

    @Test
    @DisplayName("EIO-10 a client that does not read its answer in time is cut")
    void a_client_that_does_not_read_its_answer_is_cut() throws InterruptedException {
        var client = PollingClient.opened(javalin.port(), "/hasty/");
        session().send(Outgoing.binary(new byte[16 * 1024 * 1024]));
        try (var raw = RawSocket.to(javalin.port())) {
            raw.send("GET " + target(client) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

            Eventually.until(() -> hasty.sessions() == 0);
        }
    }

    @Test
    @DisplayName("EIO-3 a page of an allowed origin may read answers, one of another is refused")
    void a_page_of_an_allowed_origin_may_read_answers() {
        var ours = PollingClient.sent(handshake().header("Origin", "https://studio.example"));
        assertThat(ours.status()).isEqualTo(200);
        assertThat(ours.header("Access-Control-Allow-Origin")).isEqualTo("https://studio.example");
        assertThat(ours.header("Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(ours.header("Vary")).isEqualTo("Origin");

        var foreign = PollingClient.sent(handshake().header("Origin", "https://studio.example.evil"));
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.body()).isEqualTo("{\"code\":4,\"message\":\"Forbidden\"}");
        assertThat(foreign.header("Access-Control-Allow-Origin")).isEmpty();

        var none = PollingClient.sent(handshake());
        assertThat(none.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    @DisplayName("EIO-3 a page of an allowed origin is told what it may send, one of another is not")
    void a_page_of_an_allowed_origin_is_told_what_it_may_send() {
        var ours = PollingClient.sent(preflight("https://studio.example"));
        assertThat(ours.status()).isEqualTo(204);
        assertThat(ours.header("Access-Control-Allow-Origin")).isEqualTo("https://studio.example");
        assertThat(ours.header("Access-Control-Allow-Methods")).isEqualTo("GET, POST");
        assertThat(ours.header("Access-Control-Allow-Headers")).isEqualTo("x-client");

        var foreign = PollingClient.sent(preflight("https://evil.example"));
        assertThat(foreign.status()).isEqualTo(204);
        assertThat(foreign.response().headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
    }

    @Test
    @DisplayName("EIO-3 the origin is asked for in every request of a session")
    void the_origin_is_asked_for_in_every_request() {
        var client = client();
        var foreign = client.request().header("Origin", "https://evil.example").POST(BodyPublishers.ofString("4hello"));
        assertThat(PollingClient.sent(foreign).status()).isEqualTo(403);

        assertThat(client.post("4mine").body()).isEqualTo("ok");
        assertThat(client.poll().body()).isEqualTo("4mine");
    }

    private HttpRequest.Builder handshake() {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + javalin.port() + PATH + "?EIO=4&transport=polling"));
    }

    private HttpRequest.Builder preflight(String origin) {
        return handshake()
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "x-client");
    }

    @Test
    @DisplayName("EIO-12 an engine that closes tells who waits, and opens no session")
    void an_engine_that_closes_tells_who_waits() {
        var polling = client().polling();
        engine.close();

        assertThat(polling.join().body()).isEqualTo("1");
        assertThat(PollingClient.sent(handshake()).status()).isEqualTo(503);
    }
}
