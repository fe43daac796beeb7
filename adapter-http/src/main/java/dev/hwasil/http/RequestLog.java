package dev.hwasil.http;

import dev.hwasil.application.unit.Ids;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.http.operations.Metrics;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each request an id, writes one line and counts it when it has been answered. Never a query, a body or a token.
 */
final class RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger("hwasil.requests");
    private static final String ID = "requestId";
    private static final String BY = "user";
    static final String HEADER = "X-Request-Id";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private static final Set<HandlerType> METHODS = Set.copyOf(HandlerType.commonHttp());

    private final Metrics metrics;
    private final Ids ids;

    RequestLog(Metrics metrics, Ids ids) {
        this.metrics = metrics;
        this.ids = ids;
    }

    void mount(JavalinConfig config) {
        config.routes.before(ctx -> {
            var id = idOf(ctx.header(HEADER), ids);
            ctx.attribute(ID, id);
            ctx.header(HEADER, id);
        });
        config.requestLogger.http(this::log);
    }

    /** The id that the sender gave, when it is sane, or one of ours. */
    static String idOf(@Nullable String given, Ids ids) {
        return given != null && SANE.matcher(given).matches()
                ? given
                : ids.next().toString();
    }

    static String id(Context ctx) {
        var id = ctx.<String>attribute(ID);
        return id == null ? "-" : id;
    }

    /** That this person asks. */
    static void by(Context ctx, UserId user) {
        ctx.attribute(BY, Sha256.of(user.value().toString()).hex().substring(0, 12));
    }

    /** By what requests of one person are found without naming them; nothing of whom nobody knows. */
    private static String who(Context ctx) {
        var who = ctx.<String>attribute(BY);
        return who == null ? "-" : who;
    }

    private void log(Context ctx, Float milliseconds) {
        var status = ctx.statusCode();
        metrics.answered(method(ctx), template(ctx), status, milliseconds / 1_000.0);
        LOG.atInfo()
                .addKeyValue("method", ctx.method().name())
                .addKeyValue("path", ctx.path())
                .addKeyValue("status", status)
                .addKeyValue("ms", Math.round(milliseconds * 10) / 10.0)
                .addKeyValue("requestId", id(ctx))
                .addKeyValue(BY, who(ctx))
                .log("{} {} {}", ctx.method().name(), ctx.path(), status);
    }

    /** Anybody can invent methods; no more labels come of it. */
    private static String method(Context ctx) {
        return METHODS.contains(ctx.method()) ? ctx.method().name() : "other";
    }

    private static String template(Context ctx) {
        var endpoint = ctx.endpoints().lastHttpEndpoint();
        return endpoint == null ? "none" : endpoint.path;
    }
}
