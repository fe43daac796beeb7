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
        try {
            if (value == null) named(name).writeNull();
            else named(name).writeString(value);
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
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
        try {
            named(name).writeNumber(value);
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A whole number that may be missing. */
    public ObjectWriter field(String name, @Nullable Integer value) {
        return value == null ? field(name, (String) null) : field(name, value.longValue());
    }

    /** A number that may be missing. */
    public ObjectWriter field(String name, @Nullable Double value) {
        try {
            if (value == null) named(name).writeNull();
            else writeNumber(named(name), value);
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A number, as short as it can be written. */
    static void writeNumber(JsonGenerator generator, double number) throws IOException {
        if (number == Math.rint(number)) generator.writeNumber((long) number);
        else generator.writeNumber(number);
    }

    /** True or false. */
    public ObjectWriter field(String name, boolean value) {
        try {
            named(name).writeBoolean(value);
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Any value. */
    public ObjectWriter field(String name, @Nullable JsonValue value) {
        try {
            if (value == null) named(name).writeNull();
            else {
                var _ = named(name);
                value.writeTo(output);
            }
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A list of values. */
    public ObjectWriter field(String name, List<JsonValue> values) {
        return field(name, JsonValue.array(values));
    }

    private JsonGenerator named(String name) throws IOException {
        var generator = output.generator();
        generator.writeFieldName(name);
        return generator;
    }
}
