package dev.hwasil.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the fields of one object, in the order of the calls. Null is written, never left out. */
public final class ObjectWriter {

    private final JsonValue.Output output;

    ObjectWriter(JsonValue.Output output) {
        this.output = output;
    }

    /** A text. */
    public ObjectWriter field(String name, @Nullable String value) {
        return write(name, value, (generator, text) -> generator.writeString(text));
    }

    /** An id. */
    public ObjectWriter field(String name, @Nullable UUID value) {
        return field(name, value == null ? null : value.toString());
    }

    /** An instant, as RFC 3339 in UTC. */
    public ObjectWriter field(String name, @Nullable Instant value) {
        return field(name, value == null ? null : value.toString());
    }

    /** A day of the calendar. */
    public ObjectWriter field(String name, @Nullable LocalDate value) {
        return field(name, value == null ? null : value.toString());
    }

    /** An enum's constant, in lower case. */
    public ObjectWriter field(String name, @Nullable Enum<?> value) {
        return field(name, value == null ? null : Reading.word(value));
    }

    /** A whole number. */
    public ObjectWriter field(String name, long value) {
        return write(name, value, (generator, number) -> generator.writeNumber((long) number));
    }

    /** A whole number that may be missing. */
    public ObjectWriter field(String name, @Nullable Integer value) {
        return write(name, value, (generator, number) -> generator.writeNumber((int) number));
    }

    /** True or false. */
    public ObjectWriter field(String name, boolean value) {
        return write(name, value, JsonGenerator::writeBoolean);
    }

    /** Any value. */
    public ObjectWriter field(String name, @Nullable JsonValue value) {
        return write(name, value, (_, nested) -> nested.writeTo(output));
    }

    /** A list of values. */
    public ObjectWriter field(String name, List<JsonValue> values) {
        return field(name, JsonValue.array(values));
    }

    private interface Step<T> {
        void write(JsonGenerator generator, T value) throws IOException;
    }

    private <T> ObjectWriter write(String name, @Nullable T value, Step<T> step) {
        try {
            var generator = output.generator();
            generator.writeFieldName(name);
            if (value == null) generator.writeNull();
            else step.write(generator, value);
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
