package dev.hwasil.imaging;

import dev.hwasil.domain.image.ImageFormat;
import java.nio.ByteBuffer;

/**
 * What the first directory of a TIFF says.
 *
 * @param packing how its segments are packed
 * @param differences whether a sample is written as its difference to the one before
 * @param planar whether each channel has segments of its own, and all of a channel come before the next one's
 * @param segment the extent of its strips or tiles; the last ones stick out of the picture, except a strip at its foot
 * @param offsets where the segments begin, row by row
 * @param lengths of the segments, in bytes
 */
record TiffHeader(
        Size stored,
        Samples samples,
        Packing packing,
        boolean differences,
        boolean planar,
        Size segment,
        TiffDirectory.Numbers offsets,
        TiffDirectory.Numbers lengths,
        Orientation orientation,
        ByteBuffer profile)
        implements Header {

    /** How segments are packed. */
    enum Packing {
        STORED(1),
        LZW(3000),
        DEFLATE(1100),
        PACK_BITS(64);

        private final int most;

        Packing(int most) {
            this.most = most;
        }
    }

    static boolean begins(ByteBuffer file) {
        return Bytes.isAt(file, 0, "II*\0") || Bytes.isAt(file, 0, "MM\0*");
    }

    static TiffHeader read(ByteBuffer file) {
        return new TiffTags(TiffDirectory.first(file)).header();
    }

    @Override
    public ImageFormat format() {
        return ImageFormat.TIFF;
    }

    @Override
    public boolean animated() {
        return false;
    }

    /** Segments side by side. */
    int across() {
        return Math.ceilDiv(stored.width(), segment.width());
    }

    /** Segments one below the other. */
    int down() {
        return Math.ceilDiv(stored.height(), segment.height());
    }

    /** How often the picture is there, each time with so many channels. */
    int planes() {
        return planar ? samples.count() : 1;
    }

    /** Samples of a pixel that lie beside each other. */
    int together() {
        return planar ? 1 : samples.count();
    }

    @Override
    public long leastLength() {
        return stored.pixels() * samples.count() * samples.depth() / 8 / packing.most;
    }
}
