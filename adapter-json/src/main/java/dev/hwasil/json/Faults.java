package dev.hwasil.json;

import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.error.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is wrong with a value that is read part by part. Not thread-safe. */
final class Faults {

    private final List<Violation> found = new ArrayList<>();

    void add(String pointer, String detail) {
        found.add(new Violation(pointer, detail));
    }

    /** Reads the part that stands there; null when it is refused as invalid, which is kept for {@link #check}. */
    <T> @Nullable T collect(String pointer, Supplier<T> read) {
        try {
            return read.get();
        } catch (DomainException refused) {
            if (!(refused.error() instanceof DomainError.Invalid invalid)) throw refused;
            invalid.violations().forEach(violation -> found.add(violation.under(pointer)));
            return null;
        }
    }

    int count() {
        return found.size();
    }

    /**
     * Refuses all that was wrong.
     *
     * @throws DomainException {@code validation}
     */
    void check() {
        if (!found.isEmpty()) throw new InvalidInput(found).asException();
    }
}
