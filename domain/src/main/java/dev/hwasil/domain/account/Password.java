package dev.hwasil.domain.account;

import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.text.TextRule;

/** A password as typed: neither trimmed nor normalised, never logged. */
public record Password(String value) {

    /** The fewest code points. */
    public static final int MINIMUM = 8;

    /** The most code points. */
    public static final int MAXIMUM = 128;

    /**
     * A password that somebody chooses.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code validation} when it is too short or too long
     */
    public static Password chosen(String raw) {
        TextRule.requireWellFormed(raw);
        var length = raw.codePointCount(0, raw.length());
        if (length < MINIMUM) throw InvalidInput.value("Must have at least " + MINIMUM + " characters.");
        if (length > MAXIMUM) throw InvalidInput.value("Must have at most " + MAXIMUM + " characters.");
        return new Password(raw);
    }

    /** Whether nobody could have chosen this, so that it need not be compared with anything. */
    public boolean impossible() {
        return value.length() > 2 * MAXIMUM;
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}
