package dev.hwasil.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A JSON value that is to be sent. Written when it is needed, straight into the bytes. */
@FunctionalInterface
public interface JsonValue {

    /** Writes the value. */
    void writeTo(Output output);

    /** Where values are written; hides what writes them. */
    final class Output {
        private static final JsonFactory FACTORY = new JsonFactory();

        private final JsonGenerator generator;

        private Output(JsonGenerator generator) {
            this.generator = generator;
        }

        /** The generator, for the writers of this package. */
        JsonGenerator generator() {
            return generator;
        }

        private static byte[] bytesOf(JsonValue value) {
            var bytes = new ByteArrayOutputStream(512);
            try (var generator = FACTORY.createGenerator(bytes)) {
                value.writeTo(new Output(generator));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return bytes.toByteArray();
        }
    }

    /** The value as UTF-8. */
    default byte[] bytes() {
        return Output.bytesOf(this);
    }

    /** An object. */
    static JsonValue object(Consumer<ObjectWriter> fields) {
        return output -> {
            try {
                output.generator().writeStartObject();
                fields.accept(new ObjectWriter(output));
                output.generator().writeEndObject();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        };
    }

    /** An array. */
    static JsonValue array(List<JsonValue> elements) {
        return output -> {
            try {
                output.generator().writeStartArray();
                elements.forEach(element -> element.writeTo(output));
                output.generator().writeEndArray();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        };
    }

    /** A string, or null. */
    static JsonValue string(@Nullable String text) {
        return output -> {
            try {
                if (text == null) output.generator().writeNull();
                else output.generator().writeString(text);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        };
    }
}
