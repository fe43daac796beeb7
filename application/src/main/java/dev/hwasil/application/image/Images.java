package dev.hwasil.application.image;

import dev.hwasil.domain.image.Image;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.scene.SceneId;
import java.util.Optional;
import java.util.function.Function;

/** All images. A scene has at most one of each type, and an image exactly one current version, by structure. */
public interface Images {

    /**
     * Puts a version on top: {@code next} is given the scene's image of that type as it is now, or nothing when there
     * is none, and answers it with one version more. Between the two nobody else can put one there; others wait.
     */
    Image append(SceneId scene, ImageType type, Function<Optional<Image>, Image> next);

    /** The scene's image of that id, locked until the unit ends; empty when the scene has none. */
    Optional<Image> hold(SceneId scene, ImageId image);

    /** A version of the image. */
    Optional<Image.Version> version(ImageId image, int number);

    /** Takes an image that is held away, with all its versions and what is drawn over them. */
    void delete(Image image);
}
