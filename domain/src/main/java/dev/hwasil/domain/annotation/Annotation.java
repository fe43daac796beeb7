package dev.hwasil.domain.annotation;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.image.ImageId;
import java.time.Instant;

/** What somebody has drawn or written over one version of a picture. */
public record Annotation(
        AnnotationId id,
        ImageId imageId,
        int versionNumber,
        UserId userId,
        Shape shape,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** A new annotation, at version 1. */
    public static Annotation drawn(
            AnnotationId id, ImageId image, int versionNumber, UserId by, Shape shape, Instant at) {
        return new Annotation(id, image, versionNumber, by, shape, 1, at, at);
    }

    /**
     * The same annotation, with what is said in the place of what was.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code validation} when its type would lack something
     */
    public Annotation edited(Shape.Outline said, Instant at) {
        return new Annotation(id, imageId, versionNumber, userId, shape.with(said), version + 1, createdAt, at);
    }
}
