package dev.hwasil.application.account;

import dev.hwasil.domain.error.DomainError;

/** The caller has no open session of that id. */
public record NoSuchSession() implements DomainError.NotFound {
    @Override
    public String name() {
        return "account.no-such-session";
    }

    @Override
    public String detail() {
        return "You have no such session.";
    }
}
