package dev.hwasil.application.annotation;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.domain.annotation.Annotation;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.annotation.Shape;
import dev.hwasil.domain.image.ImageId;
import java.time.Instant;

/** An annotation with who made it. */
public record AnnotationView(
        AnnotationId id,
        ImageId imageId,
        int versionNumber,
        Shape shape,
        UserRef user,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** This person's annotation. */
    static AnnotationView of(Annotation annotation, UserRef by) {
        return new AnnotationView(
                annotation.id(),
                annotation.imageId(),
                annotation.versionNumber(),
                annotation.shape(),
                by,
                annotation.version(),
                annotation.createdAt(),
                annotation.updatedAt());
    }
}
