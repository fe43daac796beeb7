package dev.hwasil.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hwasil.application.event.EventFormat;
import dev.hwasil.application.event.ProjectEvent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps an event's record as it is, field by field; an id is kept as its value. A payload that an older release wrote
 * is read: what it lacks is null or zero, what it has too much is left out.
 */
public final class JsonEventFormat implements EventFormat {

    private static final Map<String, Class<?>> TYPES = Arrays.stream(ProjectEvent.class.getPermittedSubclasses())
            .collect(Collectors.toMap(JsonEventFormat::typeOf, Function.identity()));

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new ValueRecords())
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** {@code ImageUploaded} is {@code image:uploaded}: the last word of an event's name is what happened. */
    private static String typeOf(Class<?> event) {
        return event.getSimpleName()
                .replaceAll("(\\p{Lu}\\p{Ll}+)(\\p{Lu}\\p{Ll}+)", "$1:$2")
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public String write(ProjectEvent event) {
        try {
            return mapper.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public ProjectEvent read(String type, String payload) {
        var event = TYPES.get(type);
        if (event == null) throw new IllegalStateException("the log holds an event of an unknown type: " + type);
        try {
            return (ProjectEvent) mapper.readValue(payload, event);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the log holds a payload that cannot be read", broken);
        }
    }
}
