package dev.hwasil.imaging;

import dev.hwasil.domain.image.ImageFormat;
import java.nio.ByteBuffer;

/**
 * What the segments of a JPEG say up to its first scan.
 *
 * @param tables its frame header, quantisation and Huffman tables, segment by segment: all that its scans need, and no
 *     metadata
 * @param firstScan where its first scan begins in the file
 */
record JpegHeader(
        Size stored,
        Colours colours,
        boolean progressive,
        Orientation orientation,
        ByteBuffer profile,
        ByteBuffer tables,
        int firstScan)
        implements Header {

    /** What the components of a JPEG are. */
    enum Colours {
        GREY(1, 0),
        RGB(3, 0),
        YCC(3, 1),
        CMYK(4, 0),
        YCCK(4, 2);

        private final int components;
        private final int adobeTransform;

        Colours(int components, int adobeTransform) {
            this.components = components;
            this.adobeTransform = adobeTransform;
        }

        int components() {
            return components;
        }

        /** The number for it in an Adobe segment. */
        int adobeTransform() {
            return adobeTransform;
        }
    }

    /** A scan needs a bit, at the least, for each of its blocks of 64 pixels. */
    private static final int MOST_PIXELS_A_BYTE = 512;

    static boolean begins(ByteBuffer file) {
        return Bytes.isAt(file, 0, "\u00FF\u00D8\u00FF");
    }

    static JpegHeader read(ByteBuffer file) {
        return new JpegSegments(file).header();
    }

    @Override
    public ImageFormat format() {
        return ImageFormat.JPEG;
    }

    @Override
    public boolean animated() {
        return false;
    }

    @Override
    public long leastLength() {
        return stored.pixels() / MOST_PIXELS_A_BYTE;
    }
}
