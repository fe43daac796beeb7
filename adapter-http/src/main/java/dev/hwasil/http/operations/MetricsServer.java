package dev.hwasil.http.operations;

import dev.hwasil.http.CommonHeaders;
import io.javalin.Javalin;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves the figures, and nothing else, on a port of its own: to whoever reaches it, so that a scraper may run on
 * another machine. Whom the network lets through is for the network to say.
 */
public final class MetricsServer implements AutoCloseable {

    /** Enough for Jetty's own and a scrape or two. */
    private static final int THREADS = 8;

    private final Javalin server;

    private MetricsServer(Javalin server) {
        this.server = server;
    }

    /** Begins to listen; 0 for any free port. */
    public static MetricsServer start(int port, Metrics metrics) {
        return new MetricsServer(Javalin.create(config -> {
                    var threads = new QueuedThreadPool(THREADS);
                    threads.setName("metrics");
                    config.jetty.threadPool = threads;
                    config.jetty.port = port;
                    config.jetty.modifyHttpConfiguration(http -> {
                        http.addCustomizer(CommonHeaders.plain());
                        http.setSendServerVersion(false);
                    });
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.startup.startupWatcherEnabled = false;
                    config.routes.get(
                            "/metrics",
                            ctx -> ctx.contentType(metrics.contentType()).result(metrics.text()));
                })
                .start());
    }

    /** Where it listens. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
