package dev.hwasil.application.once;

import dev.hwasil.domain.error.DomainError;

/** The key has been used for a request that was not the same. */
public record KeyOfAnotherRequest() implements DomainError.IdempotencyConflict {
    @Override
    public String name() {
        return "once.key-of-another-request";
    }

    @Override
    public String detail() {
        return "This Idempotency-Key was used for another request. Take a fresh one for each.";
    }
}
