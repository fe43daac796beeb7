package dev.hwasil.imaging;

import dev.hwasil.domain.image.ImageFormat;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What the chunks of a WebP say.
 *
 * @param opaque of the simplest kind, which has no room for alpha
 * @param firstFrame of an animated one, else null
 */
record WebpHeader(Size stored, boolean opaque, @Nullable Frame firstFrame, Orientation orientation, ByteBuffer profile)
        implements Header {

    /**
     * A frame of an animation.
     *
     * @param left where it lies on the canvas, in pixels
     * @param top likewise
     * @param chunks its pixels, as the chunks of a still picture
     */
    record Frame(int left, int top, Size size, ByteBuffer chunks) {}

    static boolean begins(ByteBuffer file) {
        return Bytes.isAt(file, 0, "RIFF") && Bytes.isAt(file, 8, "WEBP");
    }

    static WebpHeader read(ByteBuffer file) {
        return new WebpChunks(file).header();
    }

    @Override
    public ImageFormat format() {
        return ImageFormat.WEBP;
    }

    @Override
    public boolean animated() {
        return firstFrame != null;
    }

    /** A WebP of one colour is tiny at any extent. */
    @Override
    public long leastLength() {
        return 0;
    }
}
