package dev.hwasil.domain.account;

import dev.hwasil.domain.error.DomainError;

/** It is for the admins of the installation. */
public record NotAnAdmin() implements DomainError.Forbidden {
    @Override
    public String name() {
        return "account.not-an-admin";
    }

    @Override
    public String detail() {
        return "Only an admin of this installation may do this.";
    }
}
