package dev.hwasil.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hwasil.domain.annotation.NumberRule;
import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.text.TextRule;
import dev.hwasil.domain.version.Edit;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /** Of a long list not every element that is wrong is pointed at. */
    private static final int MOST_VIOLATIONS = 100;

    private Reading() {}

    /** The value, or a refusal of it. */
    abstract T read(JsonNode node);

    /** What {@code read} makes of the value, or refuses. */
    static <T> Reading<T> of(Function<JsonNode, T> read) {
        return new Reading<>() {
            @Override
            T read(JsonNode node) {
                return read.apply(node);
            }
        };
    }

    /** A string that {@code parse} makes something of, or refuses. */
    public static <T> Reading<T> string(Function<String, T> parse) {
        return of(node -> {
            if (!node.isTextual()) throw InvalidInput.value("Must be a string.");
            return parse.apply(node.textValue());
        });
    }

    /** A text as the rule keeps it. */
    public static Reading<String> text(TextRule rule) {
        return string(rule::accept);
    }

    /** An optional field that a change speaks of: an empty text clears it, anything else is as {@code value} has it. */
    public static <T> Reading<Edit<T>> edit(Reading<T> value) {
        return of(node -> {
            var isEmpty = node.isTextual() && node.textValue().isBlank();
            return isEmpty ? Edit.cleared() : Edit.to(value.read(node));
        });
    }

    /** A list, each element of which is as {@code element} has it; at most {@code maximum} of them. */
    public static <T> Reading<List<T>> list(Reading<T> element, int maximum) {
        return of(node -> {
            if (!node.isArray()) throw InvalidInput.value("Must be an array.");
            if (node.size() > maximum) throw InvalidInput.value("Must have at most " + maximum + " elements.");
            var faults = new Faults();
            var elements = new ArrayList<T>(node.size());
            for (var i = 0; i < node.size() && faults.count() < MOST_VIOLATIONS; i++) {
                var value = node.get(i);
                T read = faults.collect("/" + i, () -> element.read(value));
                if (read != null) elements.add(read);
            }
            faults.check();
            return elements;
        });
    }

    /** A whole number between two, both included. */
    public static Reading<Integer> integer(int minimum, int maximum) {
        return of(node -> {
            if (!node.isIntegralNumber()) throw InvalidInput.value("Must be a whole number.");
            if (!node.canConvertToInt() || node.intValue() < minimum || node.intValue() > maximum) {
                throw InvalidInput.value("Must be from " + minimum + " to " + maximum + ".");
            }
            return node.intValue();
        });
    }

    /** A number as the rule keeps it. */
    public static Reading<Double> number(NumberRule rule) {
        return of(node -> {
            if (!node.isNumber()) throw InvalidInput.value("Must be a number.");
            return rule.accept(node.doubleValue());
        });
    }

    /** A number that a double can hold, to be passed on as it came. */
    public static Reading<JsonValue> finite() {
        return of(node -> {
            if (!node.isNumber()) throw InvalidInput.value("Must be a number.");
            if (!Double.isFinite(node.doubleValue())) throw InvalidInput.value("Is too large.");
            return JsonInput.of(node);
        });
    }

    /** An object that {@code parse} reads field by field. */
    public static <T> Reading<T> object(Function<Fields, T> parse) {
        return of(node -> parse.apply(new Fields(node)));
    }

    /** True or false. */
    public static Reading<Boolean> truth() {
        return new Reading<>() {
            @Override
            Boolean read(JsonNode node) {
                if (!node.isBoolean()) throw InvalidInput.value("Must be true or false.");
                return node.booleanValue();
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
