package dev.hwasil.ws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.application.concurrent.Waiting;
import dev.hwasil.ws.engine.Engine;
import dev.hwasil.ws.engine.EngineFigures;
import dev.hwasil.ws.engine.EngineSession;
import dev.hwasil.ws.engine.EngineSettings;
import dev.hwasil.ws.engine.Origins;
import dev.hwasil.ws.engine.Outgoing;
import dev.hwasil.ws.engine.SessionListener;
import io.javalin.Javalin;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A WebSocket that takes a session over from its requests, and one that does not. */
final class UpgradeTest {

    /** A message that is being handled until the test says so. */
    private static final String SLOWLY = "slowly";

    /** How many messages are on their way. */
    private static final int AHEAD = 100;

    private final CountDownLatch handling = new CountDownLatch(1);
    private final CountDownLatch handled = new CountDownLatch(1);

    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1);
    private final BlockingQueue<EngineSession> opened = new LinkedBlockingQueue<>();
    private final Engine engine = engine("/engine.io", Duration.ofSeconds(10));
    private final Engine hasty = engine("/hasty", Duration.ofMillis(200));
    private final Javalin javalin = Javalin.create(config -> {
                config.jetty.port = 0;
                engine.mount(config);
                hasty.mount(config);
            })
            .start();

    private final PollingClient client = PollingClient.opened(javalin.port(), "/engine.io/");

    private Engine engine(String path, Duration upgradeTimeout) {
        var settings = new EngineSettings(
                path,
                Duration.ofMinutes(1),
                Duration.ofSeconds(20),
                upgradeTimeout,
                1_000_000,
                1_000_000,
                1_000_000,
                Duration.ofSeconds(15),
                Origins.any());
        return new Engine(settings, timers, this::open);
    }

    private SessionListener open(EngineSession session) {
        opened.add(session);
        return new Echo(this::work).opened(session);
    }

    private void work(String text) {
        if (!text.equals(SLOWLY)) return;
        handling.countDown();
        assertThat(Waiting.atMost(SocketClient.PATIENCE, handled)).isTrue();
    }

    @AfterEach
    void stop() {
        engine.close();
        hasty.close();
        javalin.stop();
        timers.shutdownNow();
    }

    private SocketClient webSocket() {
        return SocketClient.at(javalin.port(), "/engine.io/?EIO=4&transport=websocket&sid=" + client.sid(), null);
    }

    private SocketClient probed() {
        var socket = webSocket();
        socket.send("2probe");
        assertThat(socket.packet()).isEqualTo("3probe");
        return socket;
    }

    private SocketClient upgraded() {
        var socket = probed();
        socket.send("5");
        socket.send("4over?");
        assertThat(socket.packet()).isEqualTo("4over?");
        return socket;
    }

    private void assertThatPollingGoesOn() {
        assertThat(client.post("4still here").body()).isEqualTo("ok");
        assertThat(client.poll().body()).isEqualTo("4still here");
    }

    @Test
    @DisplayName("EIO-16 the request that waits is answered by nothing when the WebSocket has been probed")
    void the_request_that_waits_is_answered_when_the_web_socket_has_been_probed() {
        var polling = client.polling();
        Eventually.until(() -> client.post("4first").body().equals("ok"));
        assertThat(polling.join().body()).isEqualTo("4first");
        var waiting = client.polling();
        try (var socket = probed()) {
            assertThat(waiting.join().body()).isEqualTo("6");
            socket.send("5");
            socket.send("4hello");
            assertThat(socket.packet()).isEqualTo("4hello");
        }
    }

    @Test
    @DisplayName("EIO-9 EIO-16 what was sent before, during and after it arrives once and in order")
    void what_was_sent_around_it_arrives_in_order() throws InterruptedException {
        var received = Collections.synchronizedList(new ArrayList<String>());
        var enough = new AtomicBoolean();
        var session = opened.take();
        var sending = CompletableFuture.supplyAsync(
                () -> sendAhead(session, received, enough), Thread::startVirtualThread); // the client needs the pool
        while (received.isEmpty()) receive(client.poll(), received);

        try (var socket = webSocket()) {
            socket.send("2probe");
            do receive(client.poll(), received);
            while (socket.arrived().isEmpty());
            socket.send("5");
            for (var i = 0; i < 2 * AHEAD; i++) received.add(socket.packet());
            enough.set(true);
            while (received.size() < sending.join()) received.add(socket.packet());
        }

        assertThat(received)
                .containsExactlyElementsOf(IntStream.range(0, sending.join())
                        .mapToObj(number -> "4" + number)
                        .toList());
    }

    /** Numbers, always a few more than have been received. */
    private static int sendAhead(EngineSession session, List<String> received, AtomicBoolean enough) {
        var number = 0;
        while (!enough.get()) {
            var next = number++;
            Eventually.until(() -> enough.get() || received.size() > next - AHEAD);
            session.send(Outgoing.message(("" + next).getBytes(StandardCharsets.UTF_8)));
        }
        return number;
    }

    private static void receive(PollingClient.Answer answer, List<String> received) {
        assertThat(answer.status()).isEqualTo(200);
        Arrays.stream(answer.body().split(PollingClient.SEPARATOR, -1))
                .filter(packet -> packet.startsWith("4"))
                .forEach(received::add);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "2", "3probe", "4hello", "1", "2probes", "hello"})
    @DisplayName("EIO-17 anything else than the probe closes the WebSocket, and the session stays with its requests")
    void anything_else_than_the_probe_closes_the_web_socket(String packet) {
        try (var socket = webSocket()) {
            socket.send(packet);
            assertThat(socket.closeCode()).isEqualTo(1002);
        }
        assertThatPollingGoesOn();
        assertThat(engine.figures().failedUpgrades()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2probe", "6", "4hello", "1", "5 "})
    @DisplayName("EIO-17 anything else than the decision closes the WebSocket, and the session stays with its requests")
    void anything_else_than_the_decision_closes_the_web_socket(String packet) {
        try (var socket = probed()) {
            socket.send(packet);
            assertThat(socket.closeCode()).isEqualTo(1002);
        }
        assertThatPollingGoesOn();
    }

    @Test
    @DisplayName("EIO-17 bytes close the WebSocket, and the session stays with its requests")
    void bytes_close_the_web_socket() {
        try (var socket = probed()) {
            socket.send(new byte[] {5});
            assertThat(socket.closeCode()).isEqualTo(1002);
        }
        assertThatPollingGoesOn();
    }

    @Test
    @DisplayName("EIO-17 a WebSocket that goes leaves the session with its requests, and the next may try")
    void a_web_socket_that_goes_leaves_the_session_with_its_requests() {
        probed().close();
        Eventually.until(() -> engine.figures().failedUpgrades() == 1);
        assertThatPollingGoesOn();

        upgraded().close();
        Eventually.until(() -> engine.sessions() == 0);
    }

    @Test
    @DisplayName("EIO-17 a WebSocket that takes too long is closed, and the session stays with its requests")
    void a_web_socket_that_takes_too_long_is_closed() {
        var slow = PollingClient.opened(javalin.port(), "/hasty/");
        try (var socket = SocketClient.at(javalin.port(), "/hasty?EIO=4&transport=websocket&sid=" + slow.sid(), null)) {
            socket.send("2probe");
            assertThat(socket.packet()).isEqualTo("3probe");
            assertThat(socket.closeCode()).isEqualTo(1000);
        }
        assertThat(slow.post("4still here").body()).isEqualTo("ok");
        assertThat(slow.poll().body()).isEqualTo("4still here");
    }

    @Test
    @DisplayName("EIO-17 a second WebSocket beside one that tries is closed, and the first goes on")
    void a_second_web_socket_is_closed() {
        try (var first = probed();
                var second = webSocket()) {
            assertThat(second.closeCode()).isEqualTo(1002);

            first.send("5");
            first.send("4hello");
            assertThat(first.packet()).isEqualTo("4hello");
        }
    }

    @Test
    @DisplayName("EIO-17 a WebSocket does not take over while a request brings packets")
    void a_web_socket_does_not_take_over_while_a_request_brings_packets() {
        try (var socket = probed()) {
            var posting = client.posting("4" + SLOWLY);
            assertThat(Waiting.atMost(SocketClient.PATIENCE, handling)).isTrue();

            socket.send("5");
            assertThat(socket.closeCode()).isEqualTo(1002);

            handled.countDown();
            assertThat(posting.join().body()).isEqualTo("ok");
        }
        assertThat(client.poll().body()).isEqualTo("4" + SLOWLY);
    }

    @Test
    @DisplayName("EIO-16 the probe is answered once packets have been handled, for the client stops reading then")
    void the_probe_is_answered_once_packets_have_been_handled() throws InterruptedException {
        var posting = client.posting("4" + SLOWLY);
        assertThat(Waiting.atMost(SocketClient.PATIENCE, handling)).isTrue();
        try (var socket = webSocket()) {
            socket.send("2probe");
            opened.take().send(Outgoing.message("meanwhile".getBytes(StandardCharsets.UTF_8)));
            assertThat(client.poll().body()).isEqualTo("4meanwhile");
            assertThat(socket.arrived()).isEmpty();

            handled.countDown();
            assertThat(posting.join().body()).isEqualTo("ok");
            assertThat(socket.packet()).isEqualTo("3probe");
        }
    }

    @Test
    @DisplayName("EIO-17 a WebSocket that tries goes with the session")
    void a_web_socket_that_tries_goes_with_the_session() throws InterruptedException {
        try (var socket = probed()) {
            opened.take().close();
            client.poll();
            assertThat(socket.closeCode()).isEqualTo(1000);
        }
        Eventually.until(() -> engine.sessions() == 0);
    }

    @Test
    @DisplayName("EIO-16 requests and WebSockets that come after it are refused, and the session stays")
    void what_comes_after_it_is_refused() {
        try (var socket = upgraded();
                var second = webSocket()) {
            assertThat(client.poll().body()).isEqualTo("{\"code\":3,\"message\":\"Bad request\"}");
            assertThat(client.post("4late").status()).isEqualTo(400);
            assertThat(second.closeCode()).isEqualTo(1002);

            socket.send("4hello");
            assertThat(socket.packet()).isEqualTo("4hello");
            socket.send(new byte[] {1, 2});
            assertThat(socket.packet()).isEqualTo("binary [1, 2]");
        }
    }

    @Test
    @DisplayName("EIO-16 it is counted")
    void it_is_counted() {
        assertThat(engine.figures()).isEqualTo(figures(1, 0, 0));
        try (var _ = upgraded()) {
            assertThat(engine.figures()).isEqualTo(figures(0, 1, 1));
        }
        Eventually.until(() -> engine.figures().equals(figures(0, 0, 1)));
    }

    private EngineFigures figures(long polled, long webSockets, long upgrades) {
        return new EngineFigures(
                polled, webSockets, upgrades, 0, 0, engine.figures().mostQueued());
    }
}
