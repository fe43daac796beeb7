package dev.hwasil.domain.project;

import dev.hwasil.domain.error.DomainError;

/** The caller's role in the project does not allow it. */
public record NotPermitted(Role role) implements DomainError.Forbidden {
    @Override
    public String name() {
        return "project.not-permitted";
    }

    @Override
    public String detail() {
        return "Your role in this project does not allow this.";
    }
}
