package dev.hwasil.application.limit;

import dev.hwasil.domain.error.DomainError;
import java.time.Duration;

/** It was done too often in too short a time. */
public record TooOften(Duration retryAfter) implements DomainError.RateLimited {
    @Override
    public String name() {
        return "limit.too-often";
    }

    @Override
    public String detail() {
        return "Too often in too short a time. Try again in a while.";
    }
}
