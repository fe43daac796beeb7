package dev.hwasil.application.image;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.storage.Received;
import dev.hwasil.domain.image.Artwork;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.scene.SceneId;

/**
 * Takes in a picture that is meant for a scene: the slow part of an upload, which no unit of work has to wait for.
 * {@link UploadImage} then makes it a version.
 */
public final class ReceiveArtwork {

    /** What has arrived for which scene. */
    public record Command(Caller actor, SceneId scene, Upload upload) {}

    private final Access access;
    private final ArtworkIntake intake;

    /** Needs what takes pictures in. */
    public ReceiveArtwork(Access access, ArtworkIntake intake) {
        this.access = access;
        this.intake = intake;
    }

    /**
     * The artwork; the caller closes it when it has been put to use, or not.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code unsupported-media-type} or {@code invalid-image} when the
     *     bytes are no picture that is taken
     */
    public Received<Artwork> handle(Command command) {
        var _ = access.require(command.actor(), Permission.EDIT_ARTWORK, command.scene());
        var artwork = intake.take(command.upload());
        return new Received<>(artwork, () -> intake.discard(artwork));
    }
}
