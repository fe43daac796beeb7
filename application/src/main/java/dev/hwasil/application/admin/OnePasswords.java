package dev.hwasil.application.admin;

import dev.hwasil.application.account.PasswordHasher;
import dev.hwasil.domain.account.Password;
import java.util.random.RandomGenerator;

/** Makes passwords for one login: 20 characters that are not mistaken for each other, so 100 bits. Thread-safe. */
public final class OnePasswords {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;

    /** A password, to be shown once, and what is kept of it. */
    record Drawn(Password password, String hash) {}

    private final PasswordHasher passwords;
    private final RandomGenerator secure;

    /** Draws from a source that nobody can guess. */
    public OnePasswords(PasswordHasher passwords, RandomGenerator secure) {
        this.passwords = passwords;
        this.secure = secure;
    }

    /** A fresh one: {@code 7KQ2M-…}. */
    Drawn draw() {
        var drawn = new StringBuilder(LENGTH + LENGTH / GROUP);
        for (var i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) drawn.append('-');
            drawn.append(ALPHABET.charAt(secure.nextInt(ALPHABET.length())));
        }
        var password = new Password(drawn.toString());
        return new Drawn(password, passwords.hash(password));
    }
}
