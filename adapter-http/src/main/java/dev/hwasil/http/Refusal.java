package dev.hwasil.http;

import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.Violation;
import dev.hwasil.json.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * One refusal in the shape of RFC 9457.
 *
 * @param code the word of the contract's table
 * @param name the finer name
 */
record Refusal(int status, String code, String name, String detail, List<Violation> violations) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** The status of what cannot be done now. */
    static final int UNAVAILABLE = 503;

    static Refusal of(DomainError error) {
        var violations = error instanceof DomainError.Invalid invalid ? invalid.violations() : List.<Violation>of();
        return new Refusal(statusOf(error), error.code(), error.name(), error.detail(), violations);
    }

    /** What the framework or the server refuses by itself, by its status alone: its words are not ours. */
    static Refusal of(int status) {
        return switch (status) {
            case 404 -> of(new NoSuchResource());
            case 405 -> plain(405, "method-not-allowed", "method-not-allowed", "This path does not take this method.");
            case 408 -> malformed(408, "too-slow", "The request did not arrive in time.");
            case 413 -> of(new TooLarge(HttpSettings.MAX_JSON_BYTES));
            case 414 -> malformed(414, "uri-too-long", "The address is too long.");
            case 416 -> malformed(416, "no-such-range", "The file does not have this range.");
            case 431 -> malformed(431, "headers-too-large", "The headers are too large.");
            case UNAVAILABLE -> plain(UNAVAILABLE, "unavailable", "unavailable", "The service is not available now.");
            case 505 ->
                malformed(505, "unknown-version", "The request is of a version of HTTP that is not spoken here.");
            default ->
                status >= 500
                        ? plain(
                                500,
                                "internal-error",
                                "internal-error",
                                "Something went wrong on our side. It is logged under the X-Request-Id.")
                        : malformed(status, "malformed", "The request cannot be understood.");
        };
    }

    private static Refusal malformed(int status, String name, String detail) {
        return plain(status, "malformed-request", name, detail);
    }

    private static Refusal plain(int status, String code, String name, String detail) {
        return new Refusal(status, code, "http." + name, detail, List.of());
    }

    /** The contract's table of problem codes. */
    private static int statusOf(DomainError error) {
        return switch (error) {
            case DomainError.Malformed _ -> 400;
            case DomainError.Unauthenticated _ -> 401;
            case DomainError.InvalidCredentials _ -> 401;
            case DomainError.Forbidden _ -> 403;
            case DomainError.NotFound _ -> 404;
            case DomainError.Conflict _ -> 409;
            case DomainError.IdempotencyConflict _ -> 409;
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

    /** The body of the answer to a request of that path. */
    byte[] body(String path) {
        return JsonValue.object(o -> o.field("type", "/problems/" + name)
                        .field("title", title())
                        .field("status", status)
                        .field("detail", detail)
                        .field("code", code)
                        .field("instance", path)
                        .field(
                                "errors",
                                violations.stream().map(Refusal::violation).toList()))
                .bytes();
    }

    private static JsonValue violation(Violation violation) {
        return JsonValue.object(o -> o.field("pointer", violation.pointer()).field("detail", violation.detail()));
    }

    private String title() {
        var words = code.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
