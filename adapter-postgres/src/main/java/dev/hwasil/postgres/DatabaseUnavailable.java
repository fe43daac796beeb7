package dev.hwasil.postgres;

import dev.hwasil.domain.error.DomainError;
import java.time.Duration;

/** The database does not answer, is full, or is too busy to answer in time. */
record DatabaseUnavailable() implements DomainError.Unavailable {
    @Override
    public String name() {
        return "database.unavailable";
    }

    @Override
    public String detail() {
        return "The database is not available now. Try again in a moment.";
    }

    @Override
    public Duration retryAfter() {
        return Duration.ofSeconds(2);
    }
}
