package dev.hwasil.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import dev.hwasil.domain.annotation.Stroke;
import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Ids, which are records of one {@code UUID value}, as that value; instants and days as their ISO text; points of a
 * line, of which there are thousands, as three numbers.
 */
final class ValueRecords extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ValueRecords() {
        text(Instant.class, Instant::parse);
        text(LocalDate.class, LocalDate::parse);
        addSerializer(Stroke.Point.class, new PointToNumbers());
        addDeserializer(Stroke.Point.class, new PointFromNumbers());
    }

    private <T> void text(Class<T> type, Function<String, T> parse) {
        addSerializer(type, new ToText<>());
        addDeserializer(type, new FromText<>(parse));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addSerializers(new Serializers.Base() {
            @Override
            public @Nullable JsonSerializer<?> findSerializer(
                    SerializationConfig config, JavaType type, BeanDescription description) {
                return isId(type.getRawClass()) ? new IdToText(type.getRawClass()) : null;
            }
        });
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable JsonDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription description) {
                return isId(type.getRawClass()) ? new FromText<>(idOf(type.getRawClass())) : null;
            }

            @Override
            public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
                return isId(type);
            }
        });
    }

    private static boolean isId(Class<?> type) {
        if (!type.isRecord()) return false;
        var components = type.getRecordComponents();
        return components.length == 1
                && components[0].getType() == UUID.class
                && components[0].getName().equals("value");
    }

    private static Function<String, Object> idOf(Class<?> type) {
        return text -> {
            try {
                return type.getConstructor(UUID.class).newInstance(UUID.fromString(text));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        };
    }

    private static final class PointToNumbers extends JsonSerializer<Stroke.Point> {
        @Override
        public void serialize(Stroke.Point point, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            ShapeJson.write(generator, point);
        }
    }

    private static final class PointFromNumbers extends JsonDeserializer<Stroke.Point> {
        @Override
        public Stroke.Point deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var numbers = context.readValue(parser, double[].class);
            return new Stroke.Point(numbers[0], numbers[1], numbers[2]);
        }
    }

    private static final class ToText<T> extends JsonSerializer<T> {
        @Override
        public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(value.toString());
        }
    }

    private static final class IdToText extends JsonSerializer<Record> {
        private final Method value;

        private IdToText(Class<?> type) {
            this.value = type.getRecordComponents()[0].getAccessor();
        }

        @Override
        public void serialize(Record id, JsonGenerator generator, SerializerProvider provider) throws IOException {
            try {
                generator.writeString(value.invoke(id).toString());
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static final class FromText<T> extends JsonDeserializer<T> {
        private final Function<String, T> parse;

        private FromText(Function<String, T> parse) {
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return parse.apply(parser.getText());
        }
    }
}
