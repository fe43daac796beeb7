package dev.hwasil.domain.image;

import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.image.Artworks.anArtwork;

import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;

/** A scene's lineart for tests: by Mina, with one version unless more are asked for. */
public final class ImageBuilder {

    private int versions = 1;

    private ImageBuilder() {}

    /** An image of some scene. */
    public static ImageBuilder anImage() {
        return new ImageBuilder();
    }

    /** With versions 1…{@code count}. */
    public ImageBuilder withVersions(int count) {
        versions = count;
        return this;
    }

    /** The image. */
    public Image build() {
        var image = Image.first(
                new ImageId(Fresh.id()),
                new SceneId(Fresh.id()),
                ImageType.LINEART,
                anArtwork(),
                MINA.id(),
                null,
                PinnedClock.START);
        while (image.current().number() < versions) {
            image = image.replaced(anArtwork(), MINA.id(), null, PinnedClock.START);
        }
        return image;
    }
}
