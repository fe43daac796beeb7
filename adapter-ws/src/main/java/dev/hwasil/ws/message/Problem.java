package dev.hwasil.ws.message;

import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.Violation;
import java.util.List;

/**
 * A refusal as the socket says it.
 *
 * @param code the word of the contract's table, the same as in REST
 * @param name the finer name
 */
public record Problem(String code, String name, String message, List<Violation> violations) {

    /** Keeps its own copy. */
    public Problem {
        violations = List.copyOf(violations);
    }

    /** What a rule refused. */
    public static Problem of(DomainError error) {
        var violations = error instanceof DomainError.Invalid invalid ? invalid.violations() : List.<Violation>of();
        return new Problem(error.code(), error.name(), error.detail(), violations);
    }

    /** A fault of the server's, under whose id it stands in the log. */
    public static Problem internal(String id) {
        return new Problem(
                "internal-error", "socket.internal-error", "Something went wrong here (%s).".formatted(id), List.of());
    }
}
