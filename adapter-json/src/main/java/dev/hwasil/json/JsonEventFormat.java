package dev.hwasil.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hwasil.application.annotation.AnnotationCreated;
import dev.hwasil.application.annotation.AnnotationDeleted;
import dev.hwasil.application.annotation.AnnotationUpdated;
import dev.hwasil.application.comment.CommentCreated;
import dev.hwasil.application.comment.CommentDeleted;
import dev.hwasil.application.comment.CommentResolved;
import dev.hwasil.application.comment.CommentUnresolved;
import dev.hwasil.application.comment.CommentUpdated;
import dev.hwasil.application.event.EventFormat;
import dev.hwasil.application.event.ProjectEvent;
import dev.hwasil.application.image.ImageDeleted;
import dev.hwasil.application.image.ImageRestored;
import dev.hwasil.application.image.ImageUploaded;
import dev.hwasil.application.project.ParticipantJoined;
import dev.hwasil.application.project.ParticipantRemoved;
import dev.hwasil.application.project.ParticipantUpdated;
import dev.hwasil.application.project.ProjectDeleted;
import dev.hwasil.application.project.ProjectUpdated;
import dev.hwasil.application.scene.SceneCreated;
import dev.hwasil.application.scene.SceneDeleted;
import dev.hwasil.application.scene.SceneUpdated;
import dev.hwasil.application.scene.ScenesReordered;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps an event's record as it is, field by field; an id is kept as its value. A payload that an older release wrote
 * is read: what it lacks is null or zero, what it has too much is left out.
 */
public final class JsonEventFormat implements EventFormat {

    /** All that can stand in a log. A type that was ever written stays here for ever. */
    static final List<Class<? extends ProjectEvent>> EVENTS = List.of(
            ProjectUpdated.class,
            ProjectDeleted.class,
            ParticipantJoined.class,
            ParticipantUpdated.class,
            ParticipantRemoved.class,
            SceneCreated.class,
            SceneUpdated.class,
            SceneDeleted.class,
            ScenesReordered.class,
            ImageUploaded.class,
            ImageRestored.class,
            ImageDeleted.class,
            CommentCreated.class,
            CommentUpdated.class,
            CommentDeleted.class,
            CommentResolved.class,
            CommentUnresolved.class,
            AnnotationCreated.class,
            AnnotationUpdated.class,
            AnnotationDeleted.class);

    private static final Map<String, Class<? extends ProjectEvent>> BY_TYPE =
            EVENTS.stream().collect(Collectors.toMap(JsonEventFormat::typeOf, Function.identity()));

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
        var event = BY_TYPE.get(type);
        if (event == null) throw new IllegalStateException("the log holds an event of an unknown type: " + type);
        try {
            return mapper.readValue(payload, event);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the log holds a payload that cannot be read", broken);
        }
    }
}
