package dev.hwasil.ws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.domain.error.DomainError;
import dev.hwasil.json.JsonValue;
import dev.hwasil.ws.engine.Engine;
import dev.hwasil.ws.engine.EngineSettings;
import dev.hwasil.ws.engine.Origins;
import dev.hwasil.ws.socketio.Namespace;
import dev.hwasil.ws.socketio.Namespaces;
import dev.hwasil.ws.socketio.Reply;
import dev.hwasil.ws.socketio.SocketEvent;
import dev.hwasil.ws.socketio.SocketHandler;
import dev.hwasil.ws.socketio.SocketServer;
import io.javalin.Javalin;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Socket.IO alone, with namespaces of another purpose. */
final class OtherNamespaceTest {

    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1);
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicBoolean late = new AtomicBoolean();
    private final Namespace counting = (_, _) -> Optional.of(new Counting());
    private final Namespace ending = (socket, _) -> {
        socket.dropConnection();
        // What is left is the alarm that cuts a connection which does not end: that it ended has been heard.
        Eventually.until(() -> timers.getQueue().size() == 1);
        return Optional.of(new Counting());
    };
    private final Engine engine = engine();
    private final Javalin javalin = Javalin.create(config -> {
                config.jetty.port = 0;
                engine.mount(config);
            })
            .start();

    private Engine engine() {
        timers.setRemoveOnCancelPolicy(true);
        var settings = new EngineSettings(
                "/socket.io",
                Duration.ofSeconds(25),
                Duration.ofSeconds(20),
                Duration.ofSeconds(10),
                1_000_000,
                1_000_000,
                100_000,
                Duration.ofSeconds(15),
                Origins.any());
        var always = Namespaces.of(Map.of("/", counting, "/custom", counting, "/ending", ending));
        Namespaces namespaces =
                name -> late.get() && name.startsWith("/room-") ? Optional.of(counting) : always.named(name);
        return new Engine(
                settings, timers, new SocketServer(namespaces, Duration.ofSeconds(45), 1_000, Set.of(), timers));
    }

    /** Acknowledges each event twice, and counts how often it is told of its end. */
    private final class Counting implements SocketHandler {
        @Override
        public void connected() {}

        @Override
        public void event(SocketEvent event) {
            event.reply().acknowledge(JsonValue.string("first"));
            event.reply().acknowledge(JsonValue.string("second"));
        }

        @Override
        public void unreadable(DomainError why, Reply reply) {}

        @Override
        public void disconnected() {
            ended.incrementAndGet();
        }
    }

    @AfterEach
    void stop() {
        engine.close();
        javalin.stop();
        timers.shutdownNow();
    }

    private SocketClient opened() {
        var client = SocketClient.bare(javalin.port());
        assertThat(client.packet()).startsWith("0{");
        return client;
    }

    @Test
    @DisplayName("SIO-1 SIO-6 one session has sockets in several namespaces, each event acknowledged once in its own")
    void one_session_has_sockets_in_several_namespaces() {
        try (var client = opened()) {
            client.send("40/custom,");
            assertThat(client.packet()).startsWith("40/custom,{\"sid\":");
            client.send("40");
            assertThat(client.packet()).startsWith("40{\"sid\":");
            client.send("42/custom,1[\"a\"]");
            client.send("422[\"b\"]");
            assertThat(client.packet()).isEqualTo("43/custom,1[\"first\"]");
            assertThat(client.packet()).isEqualTo("432[\"first\"]");

            client.send("41/custom");
            client.send("423[\"still here\"]");
            assertThat(client.packet()).isEqualTo("433[\"first\"]");
            assertThat(ended).hasValue(1);
        }
        Eventually.until(() -> ended.get() == 2);
    }

    @Test
    @DisplayName("SIO-3 a namespace is there as long as it is said to be")
    void a_namespace_is_there_as_long_as_it_is_said_to_be() {
        try (var client = opened()) {
            client.send("40/room-7,");
            assertThat(client.packet()).startsWith("44/room-7,");
            late.set(true);
            client.send("40/room-7,");
            assertThat(client.packet()).startsWith("40/room-7,{\"sid\":");
        }
    }

    @Test
    @DisplayName("SIO-8 a socket whose session ends while it is being let in is told of its end, once")
    void a_socket_whose_session_ends_while_it_is_being_let_in_is_told_of_its_end() {
        try (var client = opened()) {
            client.send("40/ending,");
            assertThat(client.closeCode()).isEqualTo(1000);
        }
        Eventually.until(() -> ended.get() == 1);
    }
}
