package dev.hwasil.ws;

import dev.hwasil.ws.engine.Engine;
import dev.hwasil.ws.engine.EngineSettings;
import dev.hwasil.ws.engine.Origins;
import io.javalin.Javalin;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The product's own engine with the purpose, and the haste, that the published test suites of the protocols expect:
 * {@code /engine.io/} sends back every message.
 */
final class ConformanceServer implements AutoCloseable {

    static final Duration PING_INTERVAL = Duration.ofMillis(300);
    static final Duration PING_TIMEOUT = Duration.ofMillis(200);
    static final int MAX_PAYLOAD = 1_000_000;

    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1);
    private final Engine engine = new Engine(settings("/engine.io"), timers, new Echo());
    private final Javalin javalin;

    private ConformanceServer(int port) {
        javalin = Javalin.create(config -> {
                    var threads = new QueuedThreadPool();
                    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
                    config.jetty.threadPool = threads;
                    config.jetty.port = port;
                    config.startup.showJavalinBanner = false;
                    engine.mount(config);
                })
                .start();
    }

    private static EngineSettings settings(String path) {
        return new EngineSettings(
                path,
                PING_INTERVAL,
                PING_TIMEOUT,
                Duration.ofSeconds(10),
                MAX_PAYLOAD,
                MAX_PAYLOAD,
                4 * MAX_PAYLOAD,
                Duration.ofSeconds(15),
                Origins.any());
    }

    static ConformanceServer start(int port) {
        return new ConformanceServer(port);
    }

    /** Runs until it is stopped; {@code PORT} says where. */
    public static void main(String[] arguments) {
        var port =
                Optional.ofNullable(System.getenv("PORT")).map(Integer::valueOf).orElse(3000);
        var server = start(port);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println("ready");
    }

    int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        engine.close();
        javalin.stop();
        timers.shutdownNow();
    }
}
