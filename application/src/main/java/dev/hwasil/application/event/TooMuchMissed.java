package dev.hwasil.application.event;

import dev.hwasil.domain.error.DomainError;

/** What happened since cannot be told one by one any more: read everything again, and listen from then on. */
public record TooMuchMissed() implements DomainError.Conflict {
    @Override
    public String name() {
        return "event.too-much-missed";
    }

    @Override
    public String detail() {
        return "Too much has happened since this cursor. Take a new one, without since, and read everything again.";
    }
}
