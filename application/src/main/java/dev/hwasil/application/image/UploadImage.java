package dev.hwasil.application.image;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.unit.Ids;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.image.Artwork;
import dev.hwasil.domain.image.Image;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.scene.SceneId;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Puts an uploaded picture on top of a scene's image of its type, as the next version or the first. */
public final class UploadImage {

    /** What is uploaded to where. */
    public record Command(
            Caller actor,
            SceneId scene,
            ImageType type,
            Upload upload,
            @Nullable String changeDescription) {}

    private final UnitOfWork work;
    private final Access access;
    private final ArtworkIntake intake;
    private final Images images;
    private final Events events;
    private final Ids ids;
    private final InstantSource clock;

    /** Needs what takes pictures in and where images are kept. */
    public UploadImage(
            UnitOfWork work,
            Access access,
            ArtworkIntake intake,
            Images images,
            Events events,
            Ids ids,
            InstantSource clock) {
        this.work = work;
        this.access = access;
        this.intake = intake;
        this.images = images;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The image with its new version. When this returns the files are durable and the row is committed.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code unsupported-media-type} or {@code invalid-image} when the
     *     bytes are no picture that is taken
     */
    public ImageView handle(Command command) {
        var _ = access.require(command.actor(), Permission.EDIT_ARTWORK, command.scene());
        var artwork = intake.take(command.upload());
        try {
            return work.perform(() -> put(artwork, command));
        } catch (DomainException refused) {
            // Anything else leaves open whether a row names the files: they stay, and a sweep takes them if none does.
            if (!(refused.error() instanceof DomainError.Unavailable)) intake.discard(artwork);
            throw refused;
        }
    }

    /** Looks again whether the caller may: decoding took its time, and a role may have changed meanwhile. */
    private ImageView put(Artwork artwork, Command command) {
        var actor = command.actor();
        var project = access.require(actor, Permission.EDIT_ARTWORK, command.scene());
        var now = clock.instant();
        var image = images.append(
                command.scene(),
                command.type(),
                present -> present.map(
                                earlier -> earlier.replaced(artwork, actor.id(), command.changeDescription(), now))
                        .orElseGet(() -> Image.first(
                                new ImageId(ids.next()),
                                command.scene(),
                                command.type(),
                                artwork,
                                actor.id(),
                                command.changeDescription(),
                                now)));
        var view = ImageView.of(image, actor.user());
        events.record(project, actor, now, new ImageUploaded(view));
        return view;
    }
}
