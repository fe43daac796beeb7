package dev.hwasil.application.annotation;

import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.domain.annotation.Annotation;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.image.NoSuchVersion;
import java.util.Optional;

/** Annotations in memory. */
public final class InMemoryAnnotations implements Annotations {

    private final InMemoryUnitOfWork work;

    /** Works on the tables of the open unit. */
    public InMemoryAnnotations(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(Annotation annotation) {
        var tables = work.change();
        var isThere = tables.versions().stream()
                .anyMatch(row -> row.image().equals(annotation.imageId())
                        && row.version().number() == annotation.versionNumber());
        if (!isThere) throw work.lost(new NoSuchVersion(annotation.versionNumber()).asException());
        tables.annotations().put(annotation.id(), annotation);
    }

    @Override
    public Optional<Annotation> hold(AnnotationId id) {
        return Optional.ofNullable(work.change().annotations().get(id));
    }

    @Override
    public void save(Annotation annotation) {
        work.change().annotations().put(annotation.id(), annotation);
    }

    @Override
    public void delete(AnnotationId id) {
        work.change().annotations().remove(id);
    }
}
