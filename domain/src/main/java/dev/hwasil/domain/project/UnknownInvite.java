package dev.hwasil.domain.project;

import dev.hwasil.domain.error.DomainError;

/** No code like this was ever made. */
public record UnknownInvite() implements DomainError.NotFound {
    @Override
    public String name() {
        return "project.unknown-invite";
    }

    @Override
    public String detail() {
        return "There is no such invite code.";
    }
}
