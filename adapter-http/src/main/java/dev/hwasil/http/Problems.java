package dev.hwasil.http;

import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.error.Violation;
import dev.hwasil.json.JsonValue;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every answer that is a refusal, as {@code application/problem+json} (RFC 9457). Nothing else writes one. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String MEDIA_TYPE = "application/problem+json";

    private final Routes routes;

    Problems(Routes routes) {
        this.routes = routes;
    }

    void mount(RoutesConfig config) {
        config.exception(DomainException.class, (refused, ctx) -> refuse(ctx, refused.error()));
        config.exception(HttpResponseException.class, (refused, ctx) -> refuse(ctx, refused.getStatus()));
        config.exception(Exception.class, (bug, ctx) -> {
            LOG.error("request {} failed", RequestLog.id(ctx), bug);
            refuse(ctx, 500);
        });
    }

    private static void refuse(Context ctx, DomainError error) {
        var violations = error instanceof DomainError.Invalid invalid ? invalid.violations() : List.<Violation>of();
        switch (error) {
            case DomainError.Unauthenticated _ -> ctx.header("WWW-Authenticate", "Bearer");
            case DomainError.RateLimited limited -> retryAfter(ctx, limited.retryAfter());
            case DomainError.Unavailable away -> retryAfter(ctx, away.retryAfter());
            default -> {}
        }
        write(ctx, statusOf(error), error.code(), error.name(), error.detail(), violations);
    }

    private static void retryAfter(Context ctx, Duration wait) {
        ctx.header("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
    }

    /** The contract's table of problem codes. */
    static int statusOf(DomainError error) {
        return switch (error) {
            case DomainError.Malformed _ -> 400;
            case DomainError.Unauthenticated _ -> 401;
            case DomainError.InvalidCredentials _ -> 401;
            case DomainError.Forbidden _ -> 403;
            case DomainError.NotFound _ -> 404;
            case DomainError.Conflict _ -> 409;
            case DomainError.InviteExpired _ -> 410;
            case DomainError.StaleVersion _ -> 412;
            case DomainError.PayloadTooLarge _ -> 413;
            case DomainError.UnsupportedMediaType _ -> 415;
            case DomainError.Invalid _ -> 422;
            case DomainError.InvalidImage _ -> 422;
            case DomainError.RateLimited _ -> 429;
            case DomainError.NotConfigured _ -> 501;
            case DomainError.Unavailable _ -> 503;
            case DomainError.StorageFull _ -> 507;
        };
    }

    /** What the framework refuses by itself, by its status alone: its words are not ours. */
    private void refuse(Context ctx, int status) {
        switch (status) {
            case 404 -> refuse(ctx, new NoSuchResource());
            case 405 -> {
                ctx.header("Allow", routes.allowed(ctx.path()));
                write(
                        ctx,
                        405,
                        "method-not-allowed",
                        "http.method-not-allowed",
                        "This path does not take this method.",
                        List.of());
            }
            case 413 -> refuse(ctx, new TooLarge(HttpSettings.MAX_JSON_BYTES));
            default -> {
                if (status >= 500) {
                    write(
                            ctx,
                            500,
                            "internal-error",
                            "http.internal-error",
                            "Something went wrong on our side. It is logged under the X-Request-Id.",
                            List.of());
                } else {
                    write(
                            ctx,
                            status,
                            "malformed-request",
                            "http.malformed",
                            "The request cannot be understood.",
                            List.of());
                }
            }
        }
    }

    private static void write(
            Context ctx, int status, String code, String name, String detail, List<Violation> violations) {
        ctx.status(status).contentType(MEDIA_TYPE).result(body(ctx.path(), status, code, name, detail, violations));
    }

    static byte[] body(String path, int status, String code, String name, String detail, List<Violation> violations) {
        return JsonValue.object(o -> o.field("type", "/problems/" + name)
                        .field("title", title(code))
                        .field("status", status)
                        .field("detail", detail)
                        .field("code", code)
                        .field("instance", path)
                        .field(
                                "errors",
                                violations.stream().map(Problems::violation).toList()))
                .bytes();
    }

    private static JsonValue violation(Violation violation) {
        return JsonValue.object(o -> o.field("pointer", violation.pointer()).field("detail", violation.detail()));
    }

    private static String title(String code) {
        var words = code.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
