package dev.hwasil.application.annotation;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.annotation.NoSuchAnnotation;
import dev.hwasil.domain.annotation.Shape;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.version.Basis;
import java.time.InstantSource;

/** Changes what one has drawn or written: what is said takes the place of what was, all else stays. */
public final class EditAnnotation {

    /** What instead of what. */
    public record Command(Caller actor, AnnotationId annotation, Shape.Outline said, Basis basis) {}

    private final UnitOfWork work;
    private final Access access;
    private final Annotations annotations;
    private final Events events;
    private final InstantSource clock;

    /** Needs where annotations are kept. */
    public EditAnnotation(UnitOfWork work, Access access, Annotations annotations, Events events, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.annotations = annotations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The annotation as it is now.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code forbidden} for somebody else's, {@code stale-version} when
     *     it was changed meanwhile, {@code validation} when its type would lack something
     */
    public AnnotationView handle(Command command) {
        return work.perform(() -> {
            var actor = command.actor();
            var project = access.require(actor, Permission.COMMENT, command.annotation());
            var annotation =
                    annotations.hold(command.annotation()).orElseThrow(() -> new NoSuchAnnotation().asException());
            access.requireOwn(actor, annotation.userId());
            command.basis().require(annotation.version());

            var now = clock.instant();
            var edited = annotation.edited(command.said(), now);
            annotations.save(edited);
            var view = AnnotationView.of(edited, actor.user());
            events.record(project, actor, now, new AnnotationUpdated(view));
            return view;
        });
    }
}
