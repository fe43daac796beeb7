package dev.hwasil.domain.account;

import dev.hwasil.domain.error.DomainError;

/** Another account has this address, perhaps in another spelling. */
public record EmailTaken() implements DomainError.Conflict {
    @Override
    public String name() {
        return "account.email-taken";
    }

    @Override
    public String detail() {
        return "This e-mail address is taken.";
    }
}
