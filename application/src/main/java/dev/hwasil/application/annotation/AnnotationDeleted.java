package dev.hwasil.application.annotation;

import dev.hwasil.application.event.ProjectEvent;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.image.ImageId;
import java.util.UUID;

/** Something that lay over a picture was taken away. */
public record AnnotationDeleted(AnnotationId annotationId, ImageId imageId) implements ProjectEvent {
    @Override
    public String type() {
        return "annotation:deleted";
    }

    @Override
    public String targetType() {
        return "annotation";
    }

    @Override
    public UUID targetId() {
        return annotationId.value();
    }
}
