package dev.hwasil.application.image;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.storage.Received;
import dev.hwasil.application.unit.Ids;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.image.Artwork;
import dev.hwasil.domain.image.Image;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.scene.SceneId;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Puts a received picture on top of a scene's image of its type, as the next version or the first. */
public final class UploadImage {

    /** What goes where. */
    public record Command(
            Caller actor,
            SceneId scene,
            ImageType type,
            Received<Artwork> received,
            @Nullable String changeDescription) {}

    private final UnitOfWork work;
    private final Access access;
    private final Images images;
    private final Events events;
    private final Ids ids;
    private final InstantSource clock;

    /** Needs where images are kept. */
    public UploadImage(UnitOfWork work, Access access, Images images, Events events, Ids ids, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.images = images;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** The image with its new version. When this returns the row that names the files is committed. */
    public ImageView handle(Command command) {
        return command.received().namedBy(() -> work.perform(() -> put(command)));
    }

    /** Looks again whether the caller may: decoding took its time, and a role may have changed meanwhile. */
    private ImageView put(Command command) {
        var artwork = command.received().value();
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
