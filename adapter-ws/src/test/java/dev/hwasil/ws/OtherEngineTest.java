package dev.hwasil.ws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.ws.engine.Engine;
import dev.hwasil.ws.engine.EngineHandler;
import dev.hwasil.ws.engine.EngineSession;
import dev.hwasil.ws.engine.EngineSettings;
import dev.hwasil.ws.engine.Origins;
import dev.hwasil.ws.engine.Outgoing;
import dev.hwasil.ws.engine.SessionListener;
import io.javalin.Javalin;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The engine alone, with a path, settings and a purpose of its own: it sends back what it is sent. */
final class OtherEngineTest {

    /** More than the kernel keeps for a client that does not read. */
    private static final int MUCH = 16 * 1024 * 1024;

    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1);
    private final Engine engine = engine("/engine.io", Duration.ofMillis(300), Duration.ofSeconds(15), new Echo());
    private final Engine impatient =
            engine("/impatient", Duration.ofMinutes(1), Duration.ofMillis(300), OtherEngineTest::saysMuch);
    private final Javalin javalin = Javalin.create(config -> {
                config.jetty.port = 0;
                engine.mount(config);
                impatient.mount(config);
            })
            .start();

    private static SessionListener saysMuch(EngineSession session) {
        session.send(Outgoing.binary(new byte[MUCH]));
        return new Echo().opened(session);
    }

    private Engine engine(String path, Duration pingInterval, Duration writeTimeout, EngineHandler handler) {
        var settings = new EngineSettings(
                path,
                pingInterval,
                Duration.ofMillis(200),
                Duration.ofSeconds(10),
                1_000_000,
                1_000_000,
                20_000_000,
                writeTimeout,
                Origins.any());
        return new Engine(settings, timers, handler);
    }

    @AfterEach
    void stop() {
        engine.close();
        impatient.close();
        javalin.stop();
        timers.shutdownNow();
    }

    private SocketClient client() {
        return SocketClient.at(javalin.port(), "/engine.io/?EIO=4&transport=websocket", "https://any.example");
    }

    @Test
    void it_sends_back_texts_and_bytes() {
        try (var client = client()) {
            assertThat(client.packet()).contains("\"pingInterval\":300,\"pingTimeout\":200,\"maxPayload\":1000000");
            client.send("4그림 👩‍🎨");
            assertThat(client.packet()).isEqualTo("4그림 👩‍🎨");
            client.send(new byte[] {0, 1, (byte) 255});
            assertThat(client.packet()).isEqualTo("binary [0, 1, -1]");
        }
    }

    @Test
    @DisplayName("EIO-4 a client that answers pings stays, a silent one goes after interval and timeout")
    void a_silent_client_goes() {
        try (var client = client();
                var silent = client()) {
            silent.beSilent();
            var opened = System.nanoTime();

            var _ = silent.closeCode();

            var after = Duration.ofNanos(System.nanoTime() - opened);
            assertThat(after).isBetween(Duration.ofMillis(450), Duration.ofMillis(1_500));
            client.send("4still here");
            assertThat(client.packet()).startsWith("0");
            assertThat(client.packet()).isEqualTo("4still here");
        }
    }

    @Test
    @DisplayName("EIO-9 a thousand packets come back in order")
    void a_thousand_packets_come_back_in_order() {
        try (var client = client()) {
            assertThat(client.packet()).startsWith("0");
            for (var i = 0; i < 1_000; i++) client.send("4" + i);
            for (var i = 0; i < 1_000; i++) assertThat(client.packet()).isEqualTo("4" + i);
        }
    }

    @Test
    @DisplayName("EIO-10 a client that does not read a packet in time is cut")
    void a_client_that_does_not_read_a_packet_in_time_is_cut() {
        try (var raw = RawSocket.to(javalin.port())) {
            assertThat(raw.upgrade("/impatient?EIO=4&transport=websocket")).startsWith("HTTP/1.1 101");
            Eventually.until(() -> impatient.sessions() == 1);

            Eventually.until(() -> impatient.sessions() == 0);
            assertThat(impatient.figures().slowReaders()).isZero();
        }
    }
}
