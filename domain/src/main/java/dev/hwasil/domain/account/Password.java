package dev.hwasil.domain.account;

import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.text.TextRule;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

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

    /**
     * Whether it is made of nothing but these words, in any case, one or several of them, with digits and signs
     * between: {@code Mina1234!}, {@code mina-mina}.
     */
    public boolean isMadeOf(Collection<String> words) {
        var letters = lettersOf(value);
        var parts = words.stream()
                .map(Password::lettersOf)
                .filter(word -> !word.isEmpty())
                .toList();
        var reached = new boolean[letters.length() + 1];
        reached[0] = true;
        for (var at = 0; at < letters.length(); at++) {
            if (!reached[at]) continue;
            for (var part : parts) {
                if (letters.startsWith(part, at)) reached[at + part.length()] = true;
            }
        }
        var saysSomething = !letters.isEmpty() && reached[letters.length()];
        return saysSomething || words.stream().anyMatch(value::equalsIgnoreCase);
    }

    private static String lettersOf(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}
