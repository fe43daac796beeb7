package dev.hwasil.domain.project;

import dev.hwasil.domain.error.DomainError;

/** The person is not in the project. */
public record NoSuchParticipant() implements DomainError.NotFound {
    @Override
    public String name() {
        return "project.no-such-participant";
    }

    @Override
    public String detail() {
        return "This person is not in the project.";
    }
}
