package dev.hwasil.application.annotation;

import dev.hwasil.domain.annotation.Annotation;
import dev.hwasil.domain.annotation.AnnotationId;
import java.util.Optional;

/** All annotations. Used inside a unit of work. */
public interface Annotations {

    /**
     * Adds an annotation.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when the image has no version of that number,
     *     or is gone; the unit of work is then lost
     */
    void add(Annotation annotation);

    /** The annotation of that id, locked until the unit ends. */
    Optional<Annotation> hold(AnnotationId id);

    /** Writes an annotation that is there and held. */
    void save(Annotation annotation);

    /** Takes an annotation away for good. */
    void delete(AnnotationId id);
}
