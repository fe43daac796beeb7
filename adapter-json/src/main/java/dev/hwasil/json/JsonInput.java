package dev.hwasil.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.text.TextRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A JSON value that somebody sent, read strictly (RFC 8259, I-JSON of RFC 7493): well-formed UTF-8 without a byte order
 * mark, well-formed Unicode in every string, no name twice, nothing after the value, at most {@link #MAX_DEPTH} deep.
 * What is broken is refused as {@code malformed-request}. Immutable.
 */
public final class JsonInput implements JsonValue {

    /** How deep arrays and objects may be nested. */
    public static final int MAX_DEPTH = 32;

    private static final int MAX_NUMBER_LENGTH = 1_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode node;

    private JsonInput(JsonNode node) {
        this.node = node;
    }

    /** A part of one that has been read. */
    static JsonInput of(JsonNode node) {
        return new JsonInput(node);
    }

    /**
     * Reads UTF-8 bytes.
     *
     * @throws DomainException {@code malformed-request}
     */
    public static JsonInput parse(byte[] utf8) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            return parse(text);
        } catch (CharacterCodingException _) {
            throw new Malformed("The text is not well-formed UTF-8.").asException();
        }
    }

    /**
     * Reads a text.
     *
     * @throws DomainException {@code malformed-request}
     */
    public static JsonInput parse(String text) {
        try {
            var node = MAPPER.readTree(text);
            if (node instanceof MissingNode) throw new Malformed("The JSON text is empty.").asException();
            requireWellFormed(node);
            return new JsonInput(node);
        } catch (StreamConstraintsException beyond) {
            throw new Malformed("The JSON is nested deeper than " + MAX_DEPTH + " levels or has a number too long.")
                    .asException();
        } catch (JsonProcessingException broken) {
            throw new Malformed(whereIn(broken)).asException();
        }
    }

    private static String whereIn(JsonProcessingException broken) {
        var at = broken.getLocation();
        return at == null
                ? "The text is not valid JSON."
                : "The text is not valid JSON (line %d, column %d).".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static void requireWellFormed(JsonNode node) {
        if (node.isTextual()) requireWellFormed(node.textValue());
        node.properties().forEach(property -> {
            requireWellFormed(property.getKey());
            requireWellFormed(property.getValue());
        });
        if (node.isArray()) node.forEach(JsonInput::requireWellFormed);
    }

    private static void requireWellFormed(String text) {
        if (TextRule.isWellFormed(text)) return;
        throw new Malformed("A string is not well-formed Unicode: it has a lone surrogate.").asException();
    }

    /** Whether it is an array. */
    public boolean isArray() {
        return node.isArray();
    }

    /** Whether it is an object. */
    public boolean isObject() {
        return node.isObject();
    }

    /** Whether it is a number. */
    public boolean isNumber() {
        return node.isNumber();
    }

    /** The elements of an array; none for anything else. */
    public List<JsonInput> elements() {
        return node.isArray() ? values().toList() : List.of();
    }

    /** The text of a string. */
    public Optional<String> text() {
        return Optional.ofNullable(node.textValue());
    }

    /** Whether it is {@code true}. */
    public boolean isTrue() {
        return node.isBoolean() && node.booleanValue();
    }

    /** The whole number that it is, of those that an int holds. */
    public OptionalInt wholeNumber() {
        return node.isIntegralNumber() && node.canConvertToInt()
                ? OptionalInt.of(node.intValue())
                : OptionalInt.empty();
    }

    /** The value of an object's field of that name, if it has one. */
    public Optional<JsonInput> field(String name) {
        return Optional.ofNullable(node.get(name)).map(JsonInput::new);
    }

    /** The values in an array or an object; none for anything else. */
    public Stream<JsonInput> values() {
        return StreamSupport.stream(node.spliterator(), false).map(JsonInput::new);
    }

    /** Reads it as an object, field by field. */
    public Fields fields() {
        return new Fields(node);
    }

    /** The value itself, for those who read single fields. */
    JsonNode node() {
        return node;
    }

    @Override
    public void writeTo(Output output) {
        try {
            output.generator().writeRawValue(toString());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** As it would be sent again. */
    @Override
    public String toString() {
        return node.toString();
    }
}
