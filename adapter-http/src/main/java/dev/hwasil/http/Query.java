package dev.hwasil.http;

import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.text.TextRule;
import dev.hwasil.json.Reading;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parameters of a request's query. What is wrong with one is refused by its name: {@code ?limit}. */
public final class Query {

    private static final int DEFAULT_LIMIT = 50;

    /** The most items that a page has, where nothing else is said. */
    public static final int MAX_LIMIT = 100;

    private static final int MAX_DIGITS = 6;

    private final Map<String, List<String>> parameters;

    private Query(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /**
     * The query of this request.
     *
     * @throws DomainException {@code malformed-request} when its percent-encoding is none, or not of well-formed UTF-8
     */
    static Query of(Context ctx) {
        var raw = ctx.queryString();
        if (raw == null) return new Query(Map.of());
        if (raw.indexOf('%') >= 0 && !isWellFormed(raw)) {
            throw new MalformedRequest("The query is not percent-encoded UTF-8.").asException();
        }
        return new Query(ctx.queryParamMap());
    }

    private static boolean isWellFormed(String raw) {
        try {
            var decoded = URLDecoder.decode(raw, StandardCharsets.UTF_8);
            return decoded.indexOf('\0') < 0 && decoded.indexOf('\uFFFD') < 0;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** How many items a page shall have. */
    public int limit(int maximum) {
        var limit = number("limit", 1, maximum);
        return limit == null ? Math.min(DEFAULT_LIMIT, maximum) : limit;
    }

    /** A whole number between two, both included. */
    public @Nullable Integer number(String name, int minimum, int maximum) {
        return parsed(name, text -> {
            if (!isNumber(text)) throw InvalidInput.value("Must be a whole number.");
            var number = Integer.parseInt(text);
            if (number < minimum || number > maximum) {
                throw InvalidInput.value("Must be from " + minimum + " to " + maximum + ".");
            }
            return number;
        });
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_DIGITS
                && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** The id after which a page begins. */
    public <T> @Nullable T after(Function<UUID, T> type) {
        return cursor(key -> type.apply(Reading.uuid(key)));
    }

    /** The place after which a page begins, if {@code parse} can tell it. */
    public <T> @Nullable T place(Function<String, Optional<T>> parse) {
        return cursor(key -> parse.apply(key).orElseThrow(IllegalArgumentException::new));
    }

    /** The number after which a page begins. */
    public @Nullable Integer afterNumber() {
        return cursor(Integer::valueOf);
    }

    /** The seq before which a page begins. */
    public @Nullable Long beforeSeq() {
        return cursor(Long::valueOf);
    }

    private <T> @Nullable T cursor(Function<String, T> parse) {
        return parsed("cursor", text -> {
            try {
                return parse.apply(decoded(Base64.getUrlDecoder().decode(text)));
            } catch (IllegalArgumentException | DomainException _) {
                throw InvalidInput.value("Must be a cursor that an earlier page gave.");
            }
        });
    }

    private static String decoded(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new IllegalArgumentException("no text");
        }
    }

    /** The cursor of the page that begins after this key; opaque to who gets it. */
    public static String cursor(Object key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** One of an enum's constants, in lower case. */
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        return parsed(name, text -> Reading.choose(type, text));
    }

    /** A text as the rule keeps it. */
    public @Nullable String text(String name, TextRule rule) {
        return parsed(name, rule::accept);
    }

    /** An id. */
    public <T> @Nullable T id(String name, Function<UUID, T> type) {
        return parsed(name, text -> type.apply(Reading.uuid(text)));
    }

    /** A parameter that {@code parse} makes something of, or refuses; null when it is not given. */
    public <T> @Nullable T parsed(String name, Function<String, T> parse) {
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
