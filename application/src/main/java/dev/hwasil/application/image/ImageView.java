package dev.hwasil.application.image;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.domain.image.Image;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.scene.SceneId;

/** An image as its scene shows it: by its current version. */
public record ImageView(ImageId id, SceneId sceneId, ImageType type, VersionView current) {

    /** How many versions it has: they run 1…n and the last is current. */
    public int versionCount() {
        return current.number();
    }

    /** An image whose current version was just made by this person. */
    static ImageView of(Image image, UserRef by) {
        return new ImageView(image.id(), image.sceneId(), image.type(), VersionView.of(image.current(), by));
    }
}
