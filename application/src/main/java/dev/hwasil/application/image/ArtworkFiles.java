package dev.hwasil.application.image;

import dev.hwasil.application.storage.FileKey;
import dev.hwasil.domain.image.ArtworkId;
import dev.hwasil.domain.image.ImageFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the files of an artwork lie.
 *
 * @param original the bytes as they were uploaded
 * @param main a WebP inside 1920×1080, for the screen
 * @param thumbnail a WebP inside 400×400, for the board
 */
public record ArtworkFiles(FileKey original, FileKey main, FileKey thumbnail) {

    private static final String ORIGINAL = "original.";

    private static final Pattern SHAPE =
            Pattern.compile("artworks/(" + FileKey.ID + ")/(?:original\\.[a-z]+|main\\.webp|thumbnail\\.webp)");

    /** The files of this artwork, whose original is of that format. */
    public static ArtworkFiles of(ArtworkId artwork, ImageFormat format) {
        return new ArtworkFiles(key(artwork, ORIGINAL + format.extension()), main(artwork), thumbnail(artwork));
    }

    /** All of them. */
    public List<FileKey> all() {
        return List.of(original, main, thumbnail);
    }

    /** The artwork's picture for the screen. */
    public static FileKey main(ArtworkId artwork) {
        return key(artwork, "main.webp");
    }

    /** The artwork's picture for the board. */
    public static FileKey thumbnail(ArtworkId artwork) {
        return key(artwork, "thumbnail.webp");
    }

    /** Whether a file is an original, by its name. */
    public static boolean isOriginal(FileKey key) {
        return key.value().contains("/" + ORIGINAL);
    }

    /** The artwork that a file is of, if it is of any. */
    public static Optional<ArtworkId> artworkOf(FileKey key) {
        return key.idIn(SHAPE).map(ArtworkId::new);
    }

    private static FileKey key(ArtworkId artwork, String file) {
        return new FileKey("artworks/" + artwork.value() + "/" + file);
    }
}
