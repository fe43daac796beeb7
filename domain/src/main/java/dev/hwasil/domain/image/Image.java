package dev.hwasil.domain.image;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.text.TextRule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scene's picture of one type. Its versions run 1…n without a gap, the last is current, and history only grows:
 * restoring appends a version that shows an earlier one's bytes.
 */
public record Image(ImageId id, SceneId sceneId, ImageType type, Version current) {

    /** What changed, in the uploader's words. */
    public static final TextRule CHANGE_DESCRIPTION = TextRule.prose(0, 20_000);

    /** What the uploader's file was called. */
    public static final TextRule FILE_NAME = TextRule.label(1, 255);

    /**
     * One state of the picture.
     *
     * @param restoredFrom the number of the version whose bytes this one shows again, or null for an upload
     */
    public record Version(
            int number,
            Artwork artwork,
            UserId uploadedBy,
            Instant uploadedAt,
            @Nullable String changeDescription,
            @Nullable Integer restoredFrom) {

        /** Numbers run from 1; a version is restored from an earlier one; an empty description is none. */
        public Version {
            changeDescription = TextRule.orNull(changeDescription);
            if (number < 1) throw new IllegalArgumentException("versions run from 1");
            if (restoredFrom != null && restoredFrom >= number)
                throw new IllegalArgumentException("not an earlier one");
        }
    }

    /** A scene's first picture of this type. */
    public static Image first(
            ImageId id,
            SceneId scene,
            ImageType type,
            Artwork artwork,
            UserId by,
            @Nullable String change,
            Instant at) {
        return new Image(id, scene, type, new Version(1, artwork, by, at, change, null));
    }

    /** The same picture with a newer version on top. */
    public Image replaced(Artwork artwork, UserId by, @Nullable String change, Instant at) {
        return with(new Version(current.number + 1, artwork, by, at, change, null));
    }

    /**
     * Whether the version of that number can be restored.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when there is none, {@code conflict} when it is
     *     the current one
     */
    public void requireRestorable(int number) {
        if (number < 1 || number > current.number) throw new NoSuchVersion(number).asException();
        if (number == current.number) throw new AlreadyCurrent().asException();
    }

    /** The same picture with a version on top that shows an earlier one's bytes. */
    public Image restored(Version earlier, UserId by, Instant at) {
        requireRestorable(earlier.number);
        return with(new Version(current.number + 1, earlier.artwork, by, at, null, earlier.number));
    }

    private Image with(Version next) {
        return new Image(id, sceneId, type, next);
    }
}
