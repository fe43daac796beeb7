package dev.hwasil.domain.account;

/** For how many logins a password is good. */
public enum PasswordLife {
    /** Until it is changed. */
    LASTING,
    /** For the next login, which spends it: whoever printed it need not be the one who keeps the account. */
    ONCE,
    /** For none any more; it can still be changed by the one whom it let in. */
    SPENT
}
