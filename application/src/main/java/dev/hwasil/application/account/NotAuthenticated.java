package dev.hwasil.application.account;

import dev.hwasil.domain.error.DomainError;

/** No access token, or one that proves nothing (any more). */
public record NotAuthenticated(Reason reason) implements DomainError.Unauthenticated {

    /** Why not; a client refreshes when its token has expired. */
    public enum Reason {
        MISSING("account.token-missing", "An access token is needed."),
        INVALID("account.token-invalid", "The access token is not valid."),
        EXPIRED("account.token-expired", "The access token has expired."),
        ENDED("account.session-ended", "The session has ended.");

        private final String code;
        private final String text;

        Reason(String code, String text) {
            this.code = code;
            this.text = text;
        }
    }

    @Override
    public String name() {
        return reason.code;
    }

    @Override
    public String detail() {
        return reason.text;
    }
}
