package dev.hwasil.imaging;

import dev.hwasil.domain.image.ImageFormat;
import dev.hwasil.imaging.Pixels.Layout;
import java.nio.ByteBuffer;

/**
 * What the segments of a JPEG say up to its first scan.
 *
 * @param inScans whether its pixels come in several scans, so that whoever decodes it holds all of it
 * @param pieces of its profile
 * @param tables its frame header, quantisation and Huffman tables, segment by segment: all that its scans need, and no
 *     metadata
 * @param firstScan where its first scan begins in the file
 */
record JpegHeader(
        Size stored,
        Colours colours,
        boolean inScans,
        Orientation orientation,
        JpegProfile pieces,
        ByteBuffer tables,
        int firstScan)
        implements Header {

    /** What the components of a JPEG are. */
    enum Colours {
        GREY(Layout.GREY, 0),
        RGB(Layout.RGB, 0),
        YCC(Layout.RGB, 1),
        CMYK(Layout.CMYK, 0),
        YCCK(Layout.CMYK, 2);

        private final Layout layout;
        private final int adobeTransform;

        Colours(Layout layout, int adobeTransform) {
            this.layout = layout;
            this.adobeTransform = adobeTransform;
        }

        /** What a decoder makes of them. */
        Layout layout() {
            return layout;
        }

        /** The number for it in an Adobe segment. */
        int adobeTransform() {
            return adobeTransform;
        }
    }

    /** A scan needs a bit, at the least, for each of its blocks of 64 pixels. */
    private static final int MOST_PIXELS_A_BYTE = 512;

    /** How many bytes the coefficients take that a decoder must keep from scan to scan. */
    long coefficients() {
        return inScans ? stored.pixels() * colours.layout.channels() * Short.BYTES : 0;
    }

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
    public ByteBuffer profile() {
        return pieces.whole();
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
