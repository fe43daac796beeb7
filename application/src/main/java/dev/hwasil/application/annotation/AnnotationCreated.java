package dev.hwasil.application.annotation;

import dev.hwasil.application.event.ProjectEvent;
import java.util.UUID;

/** Something was drawn or written over a picture. */
public record AnnotationCreated(AnnotationView annotation) implements ProjectEvent {
    @Override
    public String type() {
        return "annotation:created";
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
