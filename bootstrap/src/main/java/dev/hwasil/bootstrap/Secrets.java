package dev.hwasil.bootstrap;

import dev.hwasil.application.unit.Signer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes several secrets of one, so that what is signed for one purpose is worth nothing for another. */
final class Secrets {

    /** The fewest different characters of a secret: of random ones in hexadecimal there are more, in all likelihood. */
    private static final int DIFFERENT = 8;

    /** What stands in examples. */
    private static final Pattern EXAMPLE =
            Pattern.compile("(change|me|your|my|the|super|jwt|key|secret|token|password|default|hwasil)+");

    private Secrets() {}

    /** Whether somebody has made it up, or copied it from an example. */
    static boolean isMadeUp(String secret) {
        var letters = secret.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        return secret.chars().distinct().count() < DIFFERENT
                || EXAMPLE.matcher(letters).matches();
    }

    /** The secret for this purpose (HMAC-SHA256 of its name). */
    static byte[] derived(byte[] secret, String purpose) {
        return new Signer(secret).digest(purpose);
    }
}
