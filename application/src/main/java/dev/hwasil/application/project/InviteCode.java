package dev.hwasil.application.project;

import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.error.InvalidInput;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** What is sent to a person to let them in: 16 characters of Crockford's Base32, so 80 bits; typed in any case. */
public record InviteCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    /** A fresh code, drawn from a source that nobody can guess. */
    static InviteCode drawn(RandomGenerator secure) {
        var code = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) code.append(ALPHABET.charAt(secure.nextInt(ALPHABET.length())));
        return new InviteCode(code.toString());
    }

    /**
     * A code that somebody typed: case, hyphens and spaces do not matter, and O, I, L are read as the digits they look
     * like.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code validation} when no code looks like this
     */
    public static InviteCode of(String typed) {
        var code = typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (!SHAPE.matcher(code).matches()) throw InvalidInput.value("Must be an invite code of 16 characters.");
        return new InviteCode(code);
    }

    /** By what it is known. */
    Sha256 hash() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "InviteCode[…]";
    }
}
