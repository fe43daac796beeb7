package dev.hwasil.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.text.TextRule;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How one field's value is understood. Never asked for a missing field or null. */
public abstract class Reading<T> {

    private static final Pattern UUID_SHAPE =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private Reading() {}

    /** The value, or a refusal of it. */
    abstract T read(JsonNode node);

    /** A string that {@code parse} makes something of, or refuses. */
    public static <T> Reading<T> string(Function<String, T> parse) {
        return new Reading<>() {
            @Override
            T read(JsonNode node) {
                if (!node.isTextual()) throw InvalidInput.value("Must be a string.");
                return parse.apply(node.textValue());
            }
        };
    }

    /** A text as the rule keeps it. */
    public static Reading<String> text(TextRule rule) {
        return string(rule::accept);
    }

    /** A whole number between two, both included. */
    public static Reading<Integer> integer(int minimum, int maximum) {
        return new Reading<>() {
            @Override
            Integer read(JsonNode node) {
                if (!node.isIntegralNumber()) throw InvalidInput.value("Must be a whole number.");
                if (!node.canConvertToInt() || node.intValue() < minimum || node.intValue() > maximum) {
                    throw InvalidInput.value("Must be from " + minimum + " to " + maximum + ".");
                }
                return node.intValue();
            }
        };
    }

    /** One of an enum's constants, in lower case. */
    public static <E extends Enum<E>> Reading<E> choice(Class<E> type) {
        return string(text -> choose(type, text));
    }

    /** The constant that a text names in lower case. */
    public static <E extends Enum<E>> E choose(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> InvalidInput.value(Arrays.stream(type.getEnumConstants())
                        .map(Reading::word)
                        .collect(Collectors.joining(", ", "Must be one of ", "."))));
    }

    /** An id. */
    public static <T> Reading<T> id(Function<UUID, T> type) {
        return string(text -> type.apply(uuid(text)));
    }

    /**
     * The UUID that a text is, in any case.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code validation} when it is none
     */
    public static UUID uuid(String text) {
        if (!UUID_SHAPE.matcher(text).matches()) throw InvalidInput.value("Must be a UUID.");
        return UUID.fromString(text);
    }

    /** A day of the calendar, from the year 1 to 9999 (RFC 3339, full-date). */
    public static Reading<LocalDate> date() {
        return string(text -> {
            try {
                var date = LocalDate.parse(text, DATE);
                if (date.getYear() >= 1 && date.getYear() <= 9999) return date;
            } catch (DateTimeParseException _) {
                // said below
            }
            throw InvalidInput.value("Must be a date like 2026-12-24.");
        });
    }

    /** How an enum's constant is written in JSON and SQL. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
