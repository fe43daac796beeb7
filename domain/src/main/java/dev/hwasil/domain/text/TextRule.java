package dev.hwasil.domain.text;

import dev.hwasil.domain.error.InvalidInput;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What one text field takes. A text is kept trimmed and in NFC, its lines ended by a line feed; every visible Unicode
 * is taken, control characters and ill-formed UTF-16 are not. Lengths count code points.
 *
 * @param minimum the fewest code points after trimming
 * @param maximum the most
 * @param form whether it is one line that must show, or free prose
 */
public record TextRule(int minimum, int maximum, Form form) {

    /** How a text is used, and so what it may not hold. */
    public enum Form {
        /** A name on one line: no line breaks, no bidirectional override, and something to be seen. */
        LABEL,
        /** Free text with line breaks and tabs. */
        PROSE
    }

    /** A name on one line, of {@code minimum} to {@code maximum} code points. */
    public static TextRule label(int minimum, int maximum) {
        return new TextRule(minimum, maximum, Form.LABEL);
    }

    /** Free text of {@code minimum} to {@code maximum} code points. */
    public static TextRule prose(int minimum, int maximum) {
        return new TextRule(minimum, maximum, Form.PROSE);
    }

    /**
     * The text as it is kept.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code validation} when the rule does not take it
     */
    public String accept(String raw) {
        requireWellFormed(raw);
        var text = Normalizer.normalize(raw.replace("\r\n", "\n").strip(), Normalizer.Form.NFC);
        text.codePoints().forEach(this::requireAllowed);
        var length = text.codePointCount(0, text.length());
        if (length < minimum) {
            throw InvalidInput.value(
                    length == 0 ? "Must not be empty." : "Must have at least " + minimum + " characters.");
        }
        if (length > maximum) throw InvalidInput.value("Must have at most " + maximum + " characters.");
        if (form == Form.LABEL && length > 0 && text.codePoints().noneMatch(TextRule::shows)) {
            throw InvalidInput.value("Must show something, not only invisible characters.");
        }
        return text;
    }

    /** What an optional field holds when it was given this text: an empty one is not there. */
    public static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /**
     * Refuses a lone surrogate, which no store could give back.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code validation}
     */
    public static void requireWellFormed(String raw) {
        if (!isWellFormed(raw)) throw InvalidInput.value("Must be well-formed Unicode: it has a lone surrogate.");
    }

    /** Whether every surrogate has its other half. */
    public static boolean isWellFormed(String raw) {
        return raw.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private void requireAllowed(int point) {
        if (form == Form.PROSE && (point == '\n' || point == '\t')) return;
        if (Character.getType(point) == Character.CONTROL) {
            throw InvalidInput.value("Must not have control characters (found U+%04X).".formatted(point));
        }
        if (form == Form.LABEL && overridesDirection(point)) {
            throw InvalidInput.value("Must not override the direction of writing (found U+%04X).".formatted(point));
        }
    }

    private static boolean overridesDirection(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    private static boolean shows(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> !blank(point);
        };
    }

    /** Letters by their category that fonts draw as nothing: the Hangul fillers and the empty Braille pattern. */
    private static boolean blank(int point) {
        return point == 0x115F || point == 0x1160 || point == 0x3164 || point == 0xFFA0 || point == 0x2800;
    }
}
