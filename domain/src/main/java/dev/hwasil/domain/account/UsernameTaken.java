package dev.hwasil.domain.account;

import dev.hwasil.domain.error.DomainError;

/** Someone else has this name, perhaps in another spelling. */
public record UsernameTaken() implements DomainError.Conflict {
    @Override
    public String name() {
        return "account.username-taken";
    }

    @Override
    public String detail() {
        return "This username is taken.";
    }
}
