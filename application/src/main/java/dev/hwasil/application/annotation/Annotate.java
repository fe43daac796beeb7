package dev.hwasil.application.annotation;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.image.ImageHistories;
import dev.hwasil.application.image.VersionView;
import dev.hwasil.application.unit.Ids;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.annotation.Annotation;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.annotation.Shape;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.NoSuchImage;
import dev.hwasil.domain.project.Permission;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Draws or writes something over a picture. */
public final class Annotate {

    /**
     * What over which picture.
     *
     * @param versionNumber over which of its versions, or null for the newest
     */
    public record Command(
            Caller actor, ImageId image, @Nullable Integer versionNumber, Shape shape) {}

    private final UnitOfWork work;
    private final Access access;
    private final Annotations annotations;
    private final ImageHistories histories;
    private final Events events;
    private final Ids ids;
    private final InstantSource clock;

    /** Needs where annotations are kept, and which version of a picture is its newest. */
    public Annotate(
            UnitOfWork work,
            Access access,
            Annotations annotations,
            ImageHistories histories,
            Events events,
            Ids ids,
            InstantSource clock) {
        this.work = work;
        this.access = access;
        this.annotations = annotations;
        this.histories = histories;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The new annotation.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when the picture has no such version
     */
    public AnnotationView handle(Command command) {
        return work.perform(() -> {
            var actor = command.actor();
            var image = command.image();
            var project = access.require(actor, Permission.COMMENT, image);
            var number = command.versionNumber() == null ? newest(image) : command.versionNumber();
            var now = clock.instant();
            var annotation =
                    Annotation.drawn(new AnnotationId(ids.next()), image, number, actor.id(), command.shape(), now);
            annotations.add(annotation);

            var view = AnnotationView.of(annotation, actor.user());
            events.record(project, actor, now, new AnnotationCreated(view));
            return view;
        });
    }

    private int newest(ImageId image) {
        return histories.versions(image, null, 1).items().stream()
                .findFirst()
                .map(VersionView::number)
                .orElseThrow(() -> new NoSuchImage().asException());
    }
}
