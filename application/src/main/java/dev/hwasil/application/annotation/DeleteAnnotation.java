package dev.hwasil.application.annotation;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.annotation.NoSuchAnnotation;
import dev.hwasil.domain.project.Permission;
import java.time.InstantSource;

/** Takes away what one has drawn or written, or what another has. */
public final class DeleteAnnotation {

    /** Which annotation. */
    public record Command(Caller actor, AnnotationId annotation) {}

    private final UnitOfWork work;
    private final Access access;
    private final Annotations annotations;
    private final Events events;
    private final InstantSource clock;

    /** Needs where annotations are kept. */
    public DeleteAnnotation(
            UnitOfWork work, Access access, Annotations annotations, Events events, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.annotations = annotations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Deletes it.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when it is gone already, {@code forbidden} for
     *     another's when the role does not permit it
     */
    public void handle(Command command) {
        work.perform(() -> {
            var actor = command.actor();
            var project = access.require(actor, Permission.COMMENT, command.annotation());
            var annotation =
                    annotations.hold(command.annotation()).orElseThrow(() -> new NoSuchAnnotation().asException());
            if (!annotation.userId().equals(actor.id())) {
                var _ = access.require(actor, Permission.MODERATE, annotation.id());
            }

            annotations.delete(annotation.id());
            events.record(
                    project, actor, clock.instant(), new AnnotationDeleted(annotation.id(), annotation.imageId()));
        });
    }
}
