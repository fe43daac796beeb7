package dev.hwasil.domain.image;

import dev.hwasil.domain.world.Fresh;

/** Uploaded pictures for tests. */
public final class Artworks {

    private Artworks() {}

    /** A picture that was never uploaded before. */
    public static Artwork anArtwork() {
        return new Artwork(
                new ArtworkId(Fresh.id()), ImageFormat.PNG, 1240, 1754, 4_321_987, "c0".repeat(32), "콘티 #1.png", false);
    }
}
