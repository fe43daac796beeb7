package dev.hwasil.application.image;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.NoSuchImage;
import dev.hwasil.domain.image.NoSuchVersion;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.scene.SceneId;
import java.time.InstantSource;

/** Shows an earlier version's bytes again, as a new version on top. */
public final class RestoreImageVersion {

    /** Which version of which image. */
    public record Command(Caller actor, SceneId scene, ImageId image, int version) {}

    private final UnitOfWork work;
    private final Access access;
    private final Images images;
    private final Events events;
    private final InstantSource clock;

    /** Needs where images are kept. */
    public RestoreImageVersion(UnitOfWork work, Access access, Images images, Events events, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.images = images;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The image with its new version.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} for an image or a version that is not there,
     *     {@code conflict} for the current one
     */
    public ImageView handle(Command command) {
        return work.perform(() -> {
            var actor = command.actor();
            var project = access.require(actor, Permission.EDIT_ARTWORK, command.scene());
            var image =
                    images.hold(command.scene(), command.image()).orElseThrow(() -> new NoSuchImage().asException());
            image.requireRestorable(command.version());
            var earlier = images.version(image.id(), command.version())
                    .orElseThrow(() -> new NoSuchVersion(command.version()).asException());

            var now = clock.instant();
            var restored = images.append(image.sceneId(), image.type(), _ -> image.restored(earlier, actor.id(), now));
            var view = ImageView.of(restored, actor.user());
            events.record(project, actor, now, new ImageRestored(view));
            return view;
        });
    }
}
