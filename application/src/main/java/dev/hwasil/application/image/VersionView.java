package dev.hwasil.application.image;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.domain.image.Artwork;
import dev.hwasil.domain.image.Image;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One version of an image, with who made it. */
public record VersionView(
        int number,
        Artwork artwork,
        UserRef uploadedBy,
        Instant uploadedAt,
        @Nullable String changeDescription,
        @Nullable Integer restoredFrom) {

    /** A version that was just made by this person. */
    static VersionView of(Image.Version version, UserRef by) {
        return new VersionView(
                version.number(),
                version.artwork(),
                by,
                version.uploadedAt(),
                version.changeDescription(),
                version.restoredFrom());
    }
}
