package dev.hwasil.domain.project;

import dev.hwasil.domain.error.DomainError;

/** The code was good once; it expired, was replaced or was ended. */
public record InviteNoLongerWorks() implements DomainError.InviteExpired {
    @Override
    public String name() {
        return "project.invite-expired";
    }

    @Override
    public String detail() {
        return "This invite code no longer works. Ask for a new one.";
    }
}
