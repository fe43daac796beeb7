package dev.hwasil.ws;

import dev.hwasil.domain.error.DomainError;
import dev.hwasil.json.JsonInput;
import dev.hwasil.ws.engine.Engine;
import dev.hwasil.ws.engine.EngineSettings;
import dev.hwasil.ws.engine.Origins;
import dev.hwasil.ws.socketio.Namespace;
import dev.hwasil.ws.socketio.Namespaces;
import dev.hwasil.ws.socketio.Reply;
import dev.hwasil.ws.socketio.Socket;
import dev.hwasil.ws.socketio.SocketEvent;
import dev.hwasil.ws.socketio.SocketHandler;
import dev.hwasil.ws.socketio.SocketServer;
import io.javalin.Javalin;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The product's own engine with the purpose, and the haste, that the published test suites of the protocols expect:
 * {@code /engine.io/} sends back every message; {@code /socket.io/} has the namespaces {@code /} and {@code /custom},
 * which let everybody in, tell each client what it sent along, send back its messages and acknowledge them with what
 * they said. Nothing in the product opens it.
 */
final class ConformanceServer implements AutoCloseable {

    private static final Duration PING_INTERVAL = Duration.ofMillis(300);
    private static final Duration PING_TIMEOUT = Duration.ofMillis(200);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final int MAX_PAYLOAD = 1_000_000;

    /** The suite does not hear a packet that it reads together with the one before. */
    private static final Duration APART = Duration.ofMillis(30);

    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1);
    private final Engine engine;
    private final Engine sockets;
    private final Javalin javalin;

    private ConformanceServer(int port, Duration pingInterval, Duration pingTimeout, Duration connectTimeout) {
        engine = new Engine(settings("/engine.io", pingInterval, pingTimeout), timers, new Echo());
        sockets = new Engine(settings("/socket.io", pingInterval, pingTimeout), timers, socketServer(connectTimeout));
        javalin = Javalin.create(config -> {
                    var threads = new QueuedThreadPool();
                    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
                    config.jetty.threadPool = threads;
                    config.jetty.port = port;
                    config.startup.showJavalinBanner = false;
                    engine.mount(config);
                    sockets.mount(config);
                })
                .start();
    }

    private static EngineSettings settings(String path, Duration pingInterval, Duration pingTimeout) {
        return new EngineSettings(
                path,
                pingInterval,
                pingTimeout,
                Duration.ofSeconds(10),
                MAX_PAYLOAD,
                MAX_PAYLOAD,
                4 * MAX_PAYLOAD,
                Duration.ofSeconds(15),
                Origins.any());
    }

    private SocketServer socketServer(Duration connectTimeout) {
        Namespace namespace = (socket, auth) -> Optional.of(new EchoingSocket(socket, auth));
        var namespaces = Namespaces.of(Map.of("/", namespace, "/custom", namespace));
        return new SocketServer(namespaces, connectTimeout, MAX_PAYLOAD, Set.of(), timers);
    }

    /** One client in a namespace. */
    private final class EchoingSocket implements SocketHandler {
        private final Socket socket;
        private final JsonInput auth;

        private EchoingSocket(Socket socket, JsonInput auth) {
            this.socket = socket;
            this.auth = auth;
        }

        @Override
        public void connected() {
            var _ = timers.schedule(this::tellAuth, APART.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void tellAuth() {
            socket.emit("auth", List.of(auth), List.of());
        }

        @Override
        public void event(SocketEvent event) {
            if (event.name().equals("message")) socket.emit("message-back", event.arguments(), event.attachments());
            if (event.name().equals("message-with-ack"))
                event.reply().acknowledge(event.arguments(), event.attachments());
        }

        @Override
        public void unreadable(DomainError why, Reply reply) {
            socket.dropConnection();
        }

        @Override
        public void disconnected() {}
    }

    /** As the suites expect it. */
    static ConformanceServer start(int port) {
        return new ConformanceServer(port, PING_INTERVAL, PING_TIMEOUT, CONNECT_TIMEOUT);
    }

    /** On any port, and more patient: for tests that have to bear a slow machine. */
    static ConformanceServer patient() {
        return new ConformanceServer(0, Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    /** Runs until it is stopped; {@code PORT} says where. */
    public static void main(String[] arguments) {
        var port =
                Optional.ofNullable(System.getenv("PORT")).map(Integer::valueOf).orElse(3000);
        var server = start(port);
        server.warmUp();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println("ready");
    }

    /** Some behaviours leave a server milliseconds, and the first of each takes longer. */
    private void warmUp() {
        for (var path : List.of("/engine.io/", "/socket.io/")) {
            var polled = PollingClient.opened(port(), path);
            var _ = polled.post("40");
            var _ = polled.poll();
            try (var client = SocketClient.at(port(), path + "?EIO=4&transport=websocket", null)) {
                client.send("40");
                var _ = client.packet();
                client.send("42[\"message\",1]");
                var _ = client.packet(packet -> packet.startsWith("42"));
            }
        }
    }

    int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        engine.close();
        sockets.close();
        javalin.stop();
        timers.shutdownNow();
    }
}
