package dev.hwasil.http;

import dev.hwasil.application.unit.Ids;
import dev.hwasil.http.operations.Metrics;
import dev.hwasil.http.web.WebPages;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The REST door on a Javalin server: how it listens, what every answer has in common, and all operations. */
public final class HttpApi {

    private final HttpSettings settings;
    private final Gate gate;
    private final Metrics metrics;
    private final Ids ids;
    private final List<Consumer<Routes>> features;

    /** Mounts the operations of these features, each by its {@code mount}. */
    public HttpApi(HttpSettings settings, Gate gate, Metrics metrics, Ids ids, List<Consumer<Routes>> features) {
        this.settings = settings;
        this.gate = gate;
        this.metrics = metrics;
        this.ids = ids;
        this.features = features;
    }

    /** Sets the server up; what else stands on it can be mounted beside. */
    public void mount(JavalinConfig config) {
        listen(config);
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(6));
        new RequestLog(metrics, ids).mount(config);

        var routes = new Routes(config.routes, new Exchanges(gate, settings, new Snapshots()));
        new CrossOrigin(settings.allowedOrigins(), routes).mount(config.routes);
        features.forEach(feature -> feature.accept(routes));
        new WebPages(settings.fileOrigins()).mount(config.routes, routes);
        new Problems(routes, settings).mount(config);
    }

    /** Handlers run on virtual threads; the selectors keep threads of their own. */
    private void listen(JavalinConfig config) {
        var threads = new QueuedThreadPool();
        threads.setName("http");
        threads.setVirtualThreadsExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("http-", 0).factory()));
        config.jetty.threadPool = threads;
        config.jetty.port = settings.port();
        var common = CommonHeaders.of(settings);
        var heads = new HeaderPatience(settings.patience());
        config.jetty.modifyHttpConfiguration(http -> {
            http.addCustomizer(common);
            http.setSendServerVersion(false);
            http.setSendDateHeader(true);
            http.setHttpCompliance(HttpCompliance.STRICT);
            http.addCustomizer(new OneMethod());
            http.addCustomizer(heads);
            http.setIdleTimeout(settings.patience().toMillis());
        });
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(new JettyProblems(common, ids));
            heads.watch(server);
        });
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
    }
}
