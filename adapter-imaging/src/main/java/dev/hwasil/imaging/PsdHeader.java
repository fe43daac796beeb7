package dev.hwasil.imaging;

import dev.hwasil.domain.image.ImageFormat;
import java.nio.ByteBuffer;

/**
 * What a Photoshop document says of its flattened picture, which it has beside its layers.
 *
 * @param samples of its channels; those are written one after the other
 * @param packed whether its rows are, by runs
 * @param data where its pixels begin in the file
 */
record PsdHeader(Size stored, Samples samples, boolean packed, ByteBuffer profile, int data) implements Header {

    /** Two bytes for 128: less cannot be for a run. */
    private static final int MOST_PACKED = 64;

    static boolean begins(ByteBuffer file) {
        return Bytes.isAt(file, 0, "8BPS\0\u0001");
    }

    static PsdHeader read(ByteBuffer file) {
        return new PsdSections(file).header();
    }

    @Override
    public ImageFormat format() {
        return ImageFormat.PSD;
    }

    /** Its pixels are turned themselves. */
    @Override
    public Orientation orientation() {
        return Orientation.UPRIGHT;
    }

    @Override
    public boolean animated() {
        return false;
    }

    /** Bytes of a row of one channel. */
    int rowLength() {
        return samples.bytes(stored.width());
    }

    /** Rows of all channels. */
    int rows() {
        return stored.height() * samples.count();
    }

    @Override
    public long leastLength() {
        long unpacked = (long) rows() * rowLength();
        return packed ? unpacked / MOST_PACKED : unpacked;
    }
}
