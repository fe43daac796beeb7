package dev.hwasil.http;

import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a server stops while people work, in three steps: it says that it is not ready, so that who spreads requests over
 * several leaves it out; it takes no more connections; and it answers what it has taken. Thread-safe.
 */
public final class GracefulStop {

    /** How long requests that are running have to be answered. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(GracefulStop.class);
    private static final HttpField CLOSE = new PreEncodedHttpField(HttpHeader.CONNECTION, "close");

    private final Running running = new Running();
    private volatile boolean announced;
    private volatile CompletableFuture<Void> answered = CompletableFuture.completedFuture(null);

    /** Sees all requests to the server that is being made: to be mounted after all that serves them. */
    public void mount(JavalinConfig config) {
        config.jetty.modifyServer(server -> server.insertHandler(running));
    }

    /** Whether it is not about to stop. */
    public boolean isServing() {
        return !announced;
    }

    /** From now on it is about to stop. All is served as before; who keeps a connection is asked to let go of it. */
    public void announce() {
        announced = true;
    }

    /** Takes no more connections, and answers 503 to what still comes over those that are open. */
    public void refuse() {
        announced = true;
        var server = running.getServer();
        if (server == null) return; // it was never started
        for (var connector : server.getConnectors()) {
            if (!(connector instanceof AbstractConnector listener)) continue;
            listener.setShutdownIdleTimeout(PATIENCE.toMillis()); // a request may come slowly
            var _ = listener.shutdown();
        }
        answered = running.shutdown();
    }

    /** Returns when all that was taken is answered, or after {@link #PATIENCE}. */
    public void finish() {
        try {
            answered.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            LOG.warn("{} requests are cut off: they took too long", running.getCurrentRequestCount());
        } catch (ExecutionException failed) {
            LOG.warn("it is not known whether all requests are answered", failed);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Running extends GracefulHandler {

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            if (announced) response.getHeaders().put(CLOSE);
            return super.handle(request, response, callback);
        }
    }
}
