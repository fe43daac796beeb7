package dev.hwasil.application.image;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.NoSuchImage;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.scene.SceneId;
import java.time.InstantSource;

/** Deletes a scene's picture of one type, with all its versions. The next upload of that type is a new picture. */
public final class DeleteImage {

    /** Which image of which scene. */
    public record Command(Caller actor, SceneId scene, ImageId image) {}

    private final UnitOfWork work;
    private final Access access;
    private final Images images;
    private final Artworks artworks;
    private final ArtworkDisposal disposal;
    private final Events events;
    private final InstantSource clock;

    /** Needs where images are kept, and what takes their files away. */
    public DeleteImage(
            UnitOfWork work,
            Access access,
            Images images,
            Artworks artworks,
            ArtworkDisposal disposal,
            Events events,
            InstantSource clock) {
        this.work = work;
        this.access = access;
        this.images = images;
        this.artworks = artworks;
        this.disposal = disposal;
        this.events = events;
        this.clock = clock;
    }

    /** Deletes it. */
    public void handle(Command command) {
        work.perform(() -> {
            var project = access.require(command.actor(), Permission.ARRANGE, command.scene());
            var image =
                    images.hold(command.scene(), command.image()).orElseThrow(() -> new NoSuchImage().asException());

            var shown = artworks.of(image.id());
            images.delete(image);
            disposal.discardAfterCommit(shown);
            var deleted = new ImageDeleted(image.sceneId(), image.id(), image.type());
            events.record(project, command.actor(), clock.instant(), deleted);
        });
    }
}
