package dev.hwasil.imaging;

import static dev.hwasil.imaging.Header.undecodable;

import dev.hwasil.imaging.JpegHeader.Colours;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** Walks through the segments of a JPEG up to its first scan; each is looked at once and skipped by its length. */
final class JpegSegments {

    private static final int START_OF_SCAN = 0xDA;
    private static final int HUFFMAN_TABLES = 0xC4;
    private static final int QUANTISATION_TABLES = 0xDB;
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int BASELINE = 0xC0;
    private static final int EXTENDED = 0xC1;
    private static final int PROGRESSIVE = 0xC2;

    private static final int MOST_SEGMENTS = 10_000;
    private static final int MOST_TABLES = 1 << 20;

    private static final String JFIF = "JFIF\0";
    private static final String EXIF = "Exif\0\0";
    private static final String ADOBE = "Adobe";

    private final ByteBuffer file;
    private final ByteArrayOutputStream tables = new ByteArrayOutputStream();
    private final JpegProfile profile = new JpegProfile();
    private @Nullable ByteBuffer frame;
    private @Nullable Orientation orientation;
    private boolean isJfif;
    private boolean isProgressive;
    private int adobeTransform = -1;

    JpegSegments(ByteBuffer file) {
        this.file = file;
    }

    JpegHeader header() {
        int at = 2;
        for (int i = 0; i < MOST_SEGMENTS; i++) {
            at = nextMarker(at);
            int marker = Bytes.unsigned(file, at - 1);
            if (marker == START_OF_SCAN) return header(at - 2);
            if (at + 2 > file.limit()) throw undecodable();
            int length = Short.toUnsignedInt(file.getShort(at));
            if (length < 2 || at + length > file.limit()) throw undecodable();
            read(marker, Bytes.part(file, at + 2, length - 2, ByteOrder.BIG_ENDIAN), at - 2);
            at += length;
        }
        throw undecodable();
    }

    /** The place after the marker at {@code at}; bytes 0xFF may stand before it. */
    private int nextMarker(int at) {
        int next = at;
        if (next >= file.limit() || file.get(next) != (byte) 0xFF) throw undecodable();
        while (next < file.limit() && file.get(next) == (byte) 0xFF) next++;
        if (next >= file.limit()) throw undecodable();
        return next + 1;
    }

    private void read(int marker, ByteBuffer segment, int start) {
        switch (marker) {
            case HUFFMAN_TABLES, QUANTISATION_TABLES, RESTART_INTERVAL -> keep(segment, start);
            case BASELINE, EXTENDED, PROGRESSIVE -> {
                if (frame != null) throw undecodable();
                frame = segment;
                isProgressive = marker == PROGRESSIVE;
                keep(segment, start);
            }
            case 0xE0 -> isJfif |= Bytes.isAt(segment, 0, JFIF);
            case 0xE1 -> {
                if (orientation == null && Bytes.isAt(segment, 0, EXIF)) {
                    orientation = Exif.orientation(segment.position(EXIF.length()));
                }
            }
            case 0xE2 -> profile.add(segment);
            case 0xEE -> {
                if (Bytes.isAt(segment, 0, ADOBE) && segment.limit() >= 12)
                    adobeTransform = Bytes.unsigned(segment, 11);
            }
            default -> {
                if ((marker >= 0xC0 && marker < 0xDA) || marker < 0x02)
                    throw undecodable(); // other codings, or no segment
            }
        }
    }

    private JpegHeader header(int firstScan) {
        if (frame == null || frame.limit() < 6 || Bytes.unsigned(frame, 0) != 8) throw undecodable();
        int components = Bytes.unsigned(frame, 5);
        if (frame.limit() < 6 + 3 * components) throw undecodable();
        return new JpegHeader(
                Header.extent(Short.toUnsignedInt(frame.getShort(3)), Short.toUnsignedInt(frame.getShort(1))),
                colours(frame, components),
                isProgressive || componentsOf(firstScan) < components,
                orientation == null ? Orientation.UPRIGHT : orientation,
                profile,
                ByteBuffer.wrap(tables.toByteArray()),
                firstScan);
    }

    private int componentsOf(int scan) {
        if (scan + 5 > file.limit()) throw undecodable();
        return Bytes.unsigned(file, scan + 4);
    }

    /** As libjpeg tells it: JFIF is always YCbCr, then an Adobe segment decides, then the components' names. */
    private Colours colours(ByteBuffer frame, int components) {
        return switch (components) {
            case 1 -> Colours.GREY;
            case 3 -> {
                boolean isNamedRgb = frame.get(6) == 'R' && frame.get(9) == 'G' && frame.get(12) == 'B';
                boolean isRgb = adobeTransform < 0 ? isNamedRgb : adobeTransform == 0;
                yield isRgb && !isJfif ? Colours.RGB : Colours.YCC;
            }
            case 4 -> adobeTransform == 2 ? Colours.YCCK : Colours.CMYK;
            default -> throw undecodable();
        };
    }

    private void keep(ByteBuffer segment, int start) {
        if (tables.size() + segment.limit() > MOST_TABLES) throw undecodable();
        int end = segment.limit() + 4;
        for (int i = 0; i < end; i++) tables.write(file.get(start + i));
    }
}
