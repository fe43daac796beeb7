package dev.hwasil.application.image;

import dev.hwasil.application.storage.Content;
import dev.hwasil.domain.image.ImageFormat;
import java.nio.file.Path;

/**
 * Turns an uploaded picture into what the clients show. A picture is told by its content, never by a name. Thread-safe,
 * and bounded: what decodes waits while too many others are at work. A file that cannot be read is refused as
 * {@link dev.hwasil.application.storage.StorageUnavailable}.
 */
public interface ImageOptimizer {

    /** The box that the main rendition fits in, in pixels. */
    int MAIN_WIDTH = 1920;

    /** The box that the main rendition fits in, in pixels. */
    int MAIN_HEIGHT = 1080;

    /** The square that the thumbnail fits in, in pixels. */
    int THUMBNAIL_SIZE = 400;

    /** The side of a portrait, in pixels. */
    int PORTRAIT_SIZE = 256;

    /**
     * Looks at the picture's header only, so that what is not taken is refused within milliseconds.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code unsupported-media-type} for a format that is not taken,
     *     {@code invalid-image} for a header that makes no sense or has too many pixels
     */
    Picture probe(Path file);

    /**
     * Decodes the picture and makes its renditions: WebP, upright, in sRGB, with alpha where it has any, without
     * metadata, never larger than the picture itself.
     *
     * @param picture what {@link #probe} said of the same file
     * @throws dev.hwasil.domain.error.DomainException {@code invalid-image} when the bytes cannot be decoded
     */
    Renditions render(Path file, Picture picture);

    /**
     * Decodes the picture and cuts the square out of its middle, made small: for a face. Of a picture that is more than
     * sixteen times as long as wide it is smaller still. Otherwise as {@link #render}.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code invalid-image} when the bytes cannot be decoded
     */
    Content portrait(Path file, Picture picture);

    /**
     * What a picture's header says.
     *
     * @param width in pixels, upright: after the EXIF orientation
     * @param height in pixels, likewise
     * @param animated whether it moves; its renditions show the first frame
     */
    record Picture(ImageFormat format, int width, int height, boolean animated) {}

    /** What was made of it. */
    record Renditions(Content main, Content thumbnail) {}
}
