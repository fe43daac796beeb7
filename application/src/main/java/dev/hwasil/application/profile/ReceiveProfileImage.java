package dev.hwasil.application.profile;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.ProfileFiles;
import dev.hwasil.application.image.ImageOptimizer;
import dev.hwasil.application.image.Upload;
import dev.hwasil.application.storage.FileStorage;
import dev.hwasil.application.storage.Received;
import dev.hwasil.application.unit.Ids;
import dev.hwasil.domain.account.ProfileImageId;

/**
 * Takes in a picture that shows a person: the slow part, which no unit of work has to wait for. {@link SetProfileImage}
 * then makes it theirs. Of what was uploaded only the small square is kept.
 */
public final class ReceiveProfileImage {

    /** What has arrived. */
    public record Command(Caller actor, Upload upload) {}

    private final ImageOptimizer optimizer;
    private final FileStorage files;
    private final Ids ids;

    /** Needs what makes pictures small and where they are stored. */
    public ReceiveProfileImage(ImageOptimizer optimizer, FileStorage files, Ids ids) {
        this.optimizer = optimizer;
        this.files = files;
        this.ids = ids;
    }

    /**
     * The picture; the caller closes it when it has been put to use, or not.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code unsupported-media-type} or {@code invalid-image} when the
     *     bytes are no picture that is taken
     */
    public Received<ProfileImageId> handle(Command command) {
        var file = command.upload().file();
        var portrait = optimizer.portrait(file, optimizer.probe(file));
        var image = new ProfileImageId(ids.next());
        files.put(ProfileFiles.of(image), portrait);
        return new Received<>(image, () -> files.delete(ProfileFiles.of(image)));
    }
}
