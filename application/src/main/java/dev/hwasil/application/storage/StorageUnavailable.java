package dev.hwasil.application.storage;

import dev.hwasil.domain.error.DomainError;
import java.time.Duration;

/** The storage does not answer, or answers with an error. */
public record StorageUnavailable() implements DomainError.Unavailable {
    @Override
    public String name() {
        return "storage.unavailable";
    }

    @Override
    public String detail() {
        return "The file storage is not available now. Try again in a moment.";
    }

    @Override
    public Duration retryAfter() {
        return Duration.ofSeconds(5);
    }
}
