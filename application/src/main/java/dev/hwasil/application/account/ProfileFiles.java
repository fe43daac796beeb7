package dev.hwasil.application.account;

import dev.hwasil.application.storage.FileKey;
import dev.hwasil.domain.account.ProfileImageId;

/** Where profile pictures lie. */
public final class ProfileFiles {

    private ProfileFiles() {}

    /** The picture as it is shown: a small WebP. */
    public static FileKey of(ProfileImageId image) {
        return new FileKey("profiles/" + image.value() + ".webp");
    }
}
