package dev.hwasil.auth;

import dev.hwasil.domain.error.DomainError;
import java.time.Duration;

/** More passwords wait to be hashed than can be in a reasonable time. */
record TooManyPasswords() implements DomainError.RateLimited {
    @Override
    public String name() {
        return "account.too-many-passwords";
    }

    @Override
    public String detail() {
        return "Too many people are logging in right now. Try again in a moment.";
    }

    @Override
    public Duration retryAfter() {
        return Duration.ofSeconds(5);
    }
}
