package dev.hwasil.http;

import dev.hwasil.application.unit.Ids;
import dev.hwasil.http.operations.Metrics;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each request an id, writes one line and counts it when it has been answered. Never a query, a body or a token.
 */
final class RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger("hwasil.requests");
    private static final String ID = "requestId";
    private static final String HEADER = "X-Request-Id";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Metrics metrics;
    private final Ids ids;

    RequestLog(Metrics metrics, Ids ids) {
        this.metrics = metrics;
        this.ids = ids;
    }

    void mount(JavalinConfig config) {
        config.routes.before(ctx -> {
            var given = ctx.header(HEADER);
            var id = given != null && SANE.matcher(given).matches()
                    ? given
                    : ids.next().toString();
            ctx.attribute(ID, id);
            ctx.header(HEADER, id);
        });
        config.requestLogger.http(this::log);
    }

    static String id(Context ctx) {
        var id = ctx.<String>attribute(ID);
        return id == null ? "-" : id;
    }

    private void log(Context ctx, Float milliseconds) {
        var status = ctx.statusCode();
        metrics.answered(ctx.method().name(), template(ctx), status, milliseconds / 1_000.0);
        LOG.atInfo()
                .addKeyValue("method", ctx.method().name())
                .addKeyValue("path", ctx.path())
                .addKeyValue("status", status)
                .addKeyValue("ms", Math.round(milliseconds * 10) / 10.0)
                .addKeyValue("requestId", id(ctx))
                .log("{} {} {}", ctx.method().name(), ctx.path(), status);
    }

    private static String template(Context ctx) {
        var endpoint = ctx.endpoints().lastHttpEndpoint();
        return endpoint == null ? "none" : endpoint.path;
    }
}
