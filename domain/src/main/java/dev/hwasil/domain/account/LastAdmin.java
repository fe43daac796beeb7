package dev.hwasil.domain.account;

import dev.hwasil.domain.error.DomainError;

/** Nobody would be an admin any more. */
public record LastAdmin() implements DomainError.Conflict {
    @Override
    public String name() {
        return "account.last-admin";
    }

    @Override
    public String detail() {
        return "Somebody has to be an admin: this is the last one.";
    }
}
