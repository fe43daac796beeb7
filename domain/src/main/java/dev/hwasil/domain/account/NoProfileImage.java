package dev.hwasil.domain.account;

import dev.hwasil.domain.error.DomainError;

/** The account is shown by no picture. */
public record NoProfileImage() implements DomainError.NotFound {
    @Override
    public String name() {
        return "account.no-profile-image";
    }

    @Override
    public String detail() {
        return "There is no profile picture.";
    }
}
