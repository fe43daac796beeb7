package dev.hwasil.domain.account;

import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.text.TextRule;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name by which people log in and are mentioned: letters of any script, digits, {@code _ . -}; 3 to 50 of them. Two
 * names that differ only by case, by compatible forms or by what nobody sees are the same person's.
 */
public record Username(String value) {

    /** The most code points. */
    public static final int MAXIMUM = 50;

    private static final TextRule RULE = TextRule.label(3, MAXIMUM);

    /** Format characters, fillers and variation selectors. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F"
                    + "\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0\\x{E0100}-\\x{E01EF}]");

    /**
     * The name as it is kept.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code validation} when the rule does not take it
     */
    public static Username of(String raw) {
        var text = RULE.accept(raw);
        if (!text.codePoints().allMatch(Username::allowed)) {
            throw InvalidInput.value("Must have only letters, digits and _ . -");
        }
        return new Username(text);
    }

    /** What two spellings of one name share; unique among all accounts. */
    public String key() {
        return keyOf(value);
    }

    /** The key of a name that somebody typed, valid or not. The Turkish İ and ı are read as i, ẞ and ß as ss. */
    public static String keyOf(String typed) {
        var compatible = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        var folded = INVISIBLE
                .matcher(compatible)
                .replaceAll("")
                .strip()
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace("i\u0307", "i");
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    /** Whether a character may stand in a name. */
    public static boolean allowed(int point) {
        return Character.isLetter(point)
                || Character.isDigit(point)
                || isMark(point)
                || point == '_'
                || point == '.'
                || point == '-';
    }

    private static boolean isMark(int point) {
        var type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    @Override
    public String toString() {
        return value;
    }
}
