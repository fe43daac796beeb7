package dev.hwasil.application.account;

import dev.hwasil.application.storage.FileKey;
import dev.hwasil.domain.account.ProfileImageId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where profile pictures lie. */
public final class ProfileFiles {

    private static final Pattern SHAPE = Pattern.compile("profiles/(" + FileKey.ID + ")\\.webp");

    private ProfileFiles() {}

    /** The picture as it is shown: a small WebP. */
    public static FileKey of(ProfileImageId image) {
        return new FileKey("profiles/" + image.value() + ".webp");
    }

    /** The picture that a file shows, if it is one of these. */
    public static Optional<ProfileImageId> imageOf(FileKey key) {
        return key.idIn(SHAPE).map(ProfileImageId::new);
    }
}
