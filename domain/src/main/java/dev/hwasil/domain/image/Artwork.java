package dev.hwasil.domain.image;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded picture, as it came. Its bytes never change; several versions may show the same artwork.
 *
 * @param id names its files
 * @param width in pixels, as a viewer shows it (after EXIF orientation)
 * @param height in pixels, likewise
 * @param fileSize of the original, in bytes
 * @param sha256 of the original, in lower-case hexadecimal
 * @param fileName what the uploader called it, or null when that shows nothing
 * @param animated whether it moves; its renditions show the first frame
 */
public record Artwork(
        ArtworkId id,
        ImageFormat format,
        int width,
        int height,
        long fileSize,
        String sha256,
        @Nullable String fileName,
        boolean animated) {

    /** A picture has an extent, and a whole hash. */
    public Artwork {
        if (width < 1 || height < 1 || fileSize < 1) throw new IllegalArgumentException("a picture has an extent");
        if (HexFormat.of().parseHex(sha256).length != 32) throw new IllegalArgumentException("not a SHA-256");
    }
}
