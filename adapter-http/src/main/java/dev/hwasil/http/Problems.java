package dev.hwasil.http;

import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.DomainException;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every answer that is a refusal, as {@code application/problem+json}. Beside {@link JettyProblems} nothing writes one.
 */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Routes routes;
    private final HttpSettings settings;

    Problems(Routes routes, HttpSettings settings) {
        this.routes = routes;
        this.settings = settings;
    }

    void mount(JavalinConfig config) {
        config.routes.exception(DomainException.class, (refused, ctx) -> refuse(ctx, refused.error()));
        config.routes.exception(HttpResponseException.class, (refused, ctx) -> refuse(ctx, refused.getStatus()));
        config.routes.exception(Exception.class, (bug, ctx) -> {
            LOG.error("request {} failed", RequestLog.id(ctx), bug);
            refuse(ctx, 500);
        });
        config.router.javaLangErrorHandler(Problems::collapse);
    }

    private void refuse(Context ctx, DomainError error) {
        switch (error) {
            case DomainError.Unauthenticated _ -> ctx.header("WWW-Authenticate", "Bearer");
            case DomainError.RateLimited limited -> retryAfter(ctx, limited.retryAfter());
            case DomainError.Unavailable away -> retryAfter(ctx, away.retryAfter());
            default -> {}
        }
        write(ctx, Refusal.of(error));
    }

    private static void retryAfter(Context ctx, Duration wait) {
        ctx.header("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
    }

    private void refuse(Context ctx, int status) {
        if (status == 404 || status == 405) refuseUntaken(ctx);
        else write(ctx, Refusal.of(status));
    }

    /** The web pages stand under every path, so the framework cannot tell what is missing: the method or the path. */
    private void refuseUntaken(Context ctx) {
        var allowed = routes.allowed(ctx.path());
        if (allowed.isEmpty()) {
            write(ctx, Refusal.of(404));
        } else {
            ctx.header("Allow", allowed);
            write(ctx, Refusal.of(405));
        }
    }

    /** The stack or the memory is at its end; what is left answers and logs. */
    private static void collapse(HttpServletResponse response, Error collapse) {
        LOG.error("request {} failed", response.getHeader(RequestLog.HEADER), collapse);
        try {
            response.setStatus(500);
            response.setHeader("Cache-Control", "no-store");
            response.setContentType(Refusal.MEDIA_TYPE);
            response.getOutputStream().write(Refusal.of(500).body(""));
        } catch (IOException _) {
            // nobody is there any more
        }
    }

    /**
     * Whoever is still sending when the connection closes might never read the answer. So what is left of the request
     * is read first; where that is more than is ever taken, the answer goes out and reading goes on for a while.
     */
    private void write(Context ctx, Refusal refusal) {
        var body = refusal.body(ctx.path());
        ctx.status(refusal.status()).header("Cache-Control", "no-store").contentType(Refusal.MEDIA_TYPE);
        if (refusal.status() == 413 || ctx.req().getContentLengthLong() > settings.maxUploadBytes()) {
            sendAtOnce(ctx, body);
            RequestBody.linger(ctx.req(), settings);
        } else {
            if (refusal.status() != 408) RequestBody.discard(ctx.req(), settings);
            ctx.result(body);
        }
    }

    private static void sendAtOnce(Context ctx, byte[] body) {
        var response = ctx.header("Connection", "close").res();
        response.setContentLength(body.length);
        try {
            response.getOutputStream().write(body);
            response.flushBuffer();
        } catch (IOException _) {
            // nobody is there any more
        }
    }
}
