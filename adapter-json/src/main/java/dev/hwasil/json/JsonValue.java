package dev.hwasil.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A JSON value that is to be sent. Written when it is needed, straight into the bytes. */
@FunctionalInterface
public interface JsonValue {

    /** Writes the value. */
    void writeTo(Output output);

    /** Where values are written; hides what writes them. */
    final class Output {
        /** Its buffers come from one pool: those of a thread would be made anew for each request's virtual thread. */
        private static final JsonFactory FACTORY = JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                .build();

        private final JsonGenerator generator;
        private final ByteArrayBuilder bytes;

        private Output(JsonGenerator generator, ByteArrayBuilder bytes) {
            this.generator = generator;
            this.bytes = bytes;
        }

        /** The generator, for the writers of this package. */
        JsonGenerator generator() {
            return generator;
        }

        /** The generator writes what stands before the value, which then goes behind its back. */
        private void raw(byte[] json) throws IOException {
            generator.writeRawValue("");
            generator.flush();
            bytes.write(json);
        }

        private static byte[] bytesOf(JsonValue value) {
            try (var bytes = new ByteArrayBuilder(FACTORY._getBufferRecycler())) {
                try (var generator = FACTORY.createGenerator(bytes)) {
                    value.writeTo(new Output(generator, bytes));
                }
                return bytes.getClearAndRelease();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    /** The value as UTF-8. */
    default byte[] bytes() {
        return Output.bytesOf(this);
    }

    /** An object. */
    static JsonValue object(Consumer<ObjectWriter> fields) {
        return written(output -> {
            output.generator().writeStartObject();
            fields.accept(new ObjectWriter(output));
            output.generator().writeEndObject();
        });
    }

    /** An array. */
    static JsonValue array(List<JsonValue> elements) {
        return written(output -> {
            output.generator().writeStartArray();
            elements.forEach(element -> element.writeTo(output));
            output.generator().writeEndArray();
        });
    }

    /** One that has been written before, as UTF-8: its bytes go out as they are. */
    static JsonValue raw(byte[] json) {
        return written(output -> output.raw(json));
    }

    /** A string, or null. */
    static JsonValue string(@Nullable String text) {
        return written(output -> {
            if (text == null) output.generator().writeNull();
            else output.generator().writeString(text);
        });
    }

    /**
     * What plain Java says: a text, a number, a boolean, null, a collection of such values, or a map of them by their
     * names.
     *
     * @throws IllegalArgumentException for anything else
     */
    static JsonValue of(@Nullable Object plain) {
        return switch (plain) {
            case null -> string(null);
            case String text -> string(text);
            case Boolean truth -> written(output -> output.generator().writeBoolean(truth));
            case Number number -> written(output -> output.generator().writeNumber(number.toString()));
            case Collection<?> values ->
                array(values.stream().map(JsonValue::of).toList());
            case Map<?, ?> map -> object(o -> map.forEach((name, value) -> o.field(String.valueOf(name), of(value))));
            default -> throw new IllegalArgumentException("no JSON value: " + plain.getClass());
        };
    }

    /** What the step writes. */
    static JsonValue written(Step step) {
        return output -> {
            try {
                step.write(output);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        };
    }

    /** What writes a value and might fail at it. */
    interface Step {
        /** Writes it. */
        void write(Output output) throws IOException;
    }
}
