package dev.hwasil.ws.engine;

import java.security.SecureRandom;
import java.util.Base64;

/** Ids that cannot be guessed: 120 random bits in 20 characters of a URL. */
public final class RandomId {

    private static final int BYTES = 15;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomId() {}

    /** An id that nothing has. */
    public static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
