package dev.hwasil.application.account;

import dev.hwasil.domain.error.DomainError;

/** The login or the refresh token opens nothing. */
public record LoginRefused() implements DomainError.InvalidCredentials {
    @Override
    public String name() {
        return "account.login-refused";
    }

    @Override
    public String detail() {
        return "These credentials are not valid.";
    }
}
