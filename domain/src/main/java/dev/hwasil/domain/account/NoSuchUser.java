package dev.hwasil.domain.account;

import dev.hwasil.domain.error.DomainError;

/** No such account, or one that was erased. */
public record NoSuchUser() implements DomainError.NotFound {
    @Override
    public String name() {
        return "account.no-such-user";
    }

    @Override
    public String detail() {
        return "There is no such account.";
    }
}
