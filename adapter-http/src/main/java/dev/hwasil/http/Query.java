package dev.hwasil.http;

import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.json.Reading;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parameters of a request's query. What is wrong with one is refused by its name: {@code ?limit}. */
public final class Query {

    private static final int DEFAULT_LIMIT = 50;

    /** The most items that a page has, where nothing else is said. */
    public static final int MAX_LIMIT = 100;

    private final Map<String, List<String>> parameters;

    Query(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** How many items a page shall have. */
    public int limit(int maximum) {
        var limit = parsed("limit", text -> {
            if (!text.matches("[0-9]{1,6}")) throw InvalidInput.value("Must be a whole number.");
            var number = Integer.parseInt(text);
            if (number < 1 || number > maximum) throw InvalidInput.value("Must be from 1 to " + maximum + ".");
            return number;
        });
        return limit == null ? Math.min(DEFAULT_LIMIT, maximum) : limit;
    }

    /** The id after which a page begins. */
    public <T> @Nullable T after(Function<UUID, T> type) {
        return cursor(key -> type.apply(Reading.uuid(key)));
    }

    /** The number after which a page begins. */
    public @Nullable Integer afterNumber() {
        return cursor(Integer::valueOf);
    }

    private <T> @Nullable T cursor(Function<String, T> parse) {
        return parsed("cursor", text -> {
            try {
                return parse.apply(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
            } catch (IllegalArgumentException | DomainException _) {
                throw InvalidInput.value("Must be a cursor that an earlier page gave.");
            }
        });
    }

    /** The cursor of the page that begins after this key; opaque to who gets it. */
    public static String cursor(Object key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** One of an enum's constants, in lower case. */
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        return parsed(name, text -> Reading.choose(type, text));
    }

    private <T> @Nullable T parsed(String name, Function<String, T> parse) {
        var values = parameters.getOrDefault(name, List.of());
        if (values.isEmpty()) return null;
        if (values.size() > 1) throw InvalidInput.at("?" + name, "Must be given once.");
        try {
            return parse.apply(values.getFirst());
        } catch (DomainException refused) {
            throw InvalidInput.at("?" + name, refused.error().detail());
        }
    }
}
