package dev.hwasil.application.account;

import dev.hwasil.domain.account.Password;

/**
 * Hashes passwords slowly, and bounded: how many at once and how many may wait is limited, beyond that a call is
 * refused with {@code rate-limited}. Thread-safe.
 */
public interface PasswordHasher {

    /** A salted hash that {@link #matches} recognises. */
    String hash(Password password);

    /** Whether the hash was made of this password. */
    boolean matches(Password password, String hash);

    /** Takes as long as {@link #matches}, for a login that names nobody: time must not tell who exists. */
    void matchNobody(Password password);

    /** Whether everybody tries this one first. */
    boolean isCommon(Password password);
}
