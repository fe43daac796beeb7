package dev.hwasil.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Answers {@code OPTIONS}, and lets the pages of some other origins use the API with credentials (the CORS protocol of
 * the Fetch standard). An origin is allowed by its exact name or not at all.
 */
final class CrossOrigin {

    private static final String MAY_SEND =
            "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Range, X-Request-Id";
    private static final String MAY_READ = "ETag, Location, Retry-After, X-Request-Id, X-Unread-Count";
    private static final Duration REMEMBERED = Duration.ofHours(2);

    private final Set<String> origins;
    private final Routes routes;

    CrossOrigin(Set<String> origins, Routes routes) {
        this.origins = origins;
        this.routes = routes;
    }

    void mount(RoutesConfig config) {
        if (!origins.isEmpty()) config.before(this::welcome);
        config.addHttpHandler(HandlerType.OPTIONS, "/<path>", this::tellOptions);
    }

    private void welcome(Context ctx) {
        ctx.res().addHeader("Vary", "Origin");
        welcomeOrigin(ctx)
                .ifPresent(origin -> ctx.header("Access-Control-Allow-Origin", origin)
                        .header("Access-Control-Allow-Credentials", "true")
                        .header("Access-Control-Expose-Headers", MAY_READ));
    }

    private void tellOptions(Context ctx) {
        var methods = routes.allowed(ctx.path());
        if (methods.isEmpty()) throw new HttpResponseException(404);
        ctx.status(204).header("Allow", methods);
        if (ctx.header("Access-Control-Request-Method") == null
                || welcomeOrigin(ctx).isEmpty()) return;
        ctx.header("Access-Control-Allow-Methods", methods)
                .header("Access-Control-Allow-Headers", MAY_SEND)
                .header("Access-Control-Max-Age", Long.toString(REMEMBERED.toSeconds()));
    }

    private Optional<String> welcomeOrigin(Context ctx) {
        return Optional.ofNullable(ctx.header("Origin")).filter(origins::contains);
    }
}
