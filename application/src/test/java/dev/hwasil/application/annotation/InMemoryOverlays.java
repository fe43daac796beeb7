package dev.hwasil.application.annotation;

import dev.hwasil.application.page.Page;
import dev.hwasil.application.page.Pages;
import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.application.store.Tables;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.annotation.Annotation;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.image.ImageId;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Annotations as they are shown, in memory. */
public final class InMemoryOverlays implements Overlays {

    private static final Comparator<Annotation> BY_ID =
            Comparator.<Annotation, UUID>comparing(annotation -> annotation.id().value());

    private final InMemoryUnitOfWork work;

    /** Reads what the calling thread sees. */
    public InMemoryOverlays(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Page<AnnotationView> of(ImageId image, Version version, @Nullable AnnotationId before, int limit) {
        var tables = work.read();
        return page(
                annotation -> annotation.imageId().equals(image) && isOn(tables, annotation, version), before, limit);
    }

    @Override
    public Page<AnnotationView> by(UserId person, @Nullable AnnotationId before, int limit) {
        return page(annotation -> annotation.userId().equals(person), before, limit);
    }

    private Page<AnnotationView> page(Predicate<Annotation> which, @Nullable AnnotationId before, int limit) {
        var tables = work.read();
        var views = tables.annotations().values().stream()
                .filter(which)
                .filter(annotation -> before == null || annotation.id().value().compareTo(before.value()) < 0)
                .sorted(BY_ID.reversed())
                .map(annotation -> view(tables, annotation))
                .toList();
        return Pages.first(views, limit);
    }

    private static boolean isOn(Tables tables, Annotation annotation, Version version) {
        return switch (version) {
            case Version.All _ -> true;
            case Version.Numbered numbered -> annotation.versionNumber() == numbered.number();
            case Version.Newest _ -> {
                var image = Objects.requireNonNull(tables.images().get(annotation.imageId()));
                yield annotation.versionNumber() == image.current().number();
            }
        };
    }

    @Override
    public Optional<AnnotationView> find(AnnotationId id) {
        var tables = work.read();
        return Optional.ofNullable(tables.annotations().get(id)).map(annotation -> view(tables, annotation));
    }

    private static AnnotationView view(Tables tables, Annotation annotation) {
        return AnnotationView.of(annotation, tables.person(annotation.userId()));
    }
}
