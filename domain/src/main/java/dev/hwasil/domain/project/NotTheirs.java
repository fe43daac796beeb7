package dev.hwasil.domain.project;

import dev.hwasil.domain.error.DomainError;

/** Only who made it may change it. */
public record NotTheirs() implements DomainError.Forbidden {
    @Override
    public String name() {
        return "project.not-theirs";
    }

    @Override
    public String detail() {
        return "Only the one who made this may change it.";
    }
}
