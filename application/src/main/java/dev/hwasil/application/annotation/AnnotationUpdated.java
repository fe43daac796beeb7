package dev.hwasil.application.annotation;

import dev.hwasil.application.event.ProjectEvent;
import java.util.UUID;

/** Something that lies over a picture was changed. */
public record AnnotationUpdated(AnnotationView annotation) implements ProjectEvent {
    @Override
    public String type() {
        return "annotation:updated";
    }

    @Override
    public String targetType() {
        return "annotation";
    }

    @Override
    public UUID targetId() {
        return annotation.id().value();
    }
}
