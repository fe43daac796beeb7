package dev.hwasil.imaging;

import static dev.hwasil.imaging.Header.undecodable;

import dev.hwasil.imaging.Pixels.Layout;
import dev.hwasil.imaging.Samples.Alpha;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Walks through the sections of a Photoshop document up to its flattened picture; its layers are skipped. */
final class PsdSections {

    private static final int COLOURS = 26;
    private static final int LONGEST_SIDE = 30_000;
    private static final int MOST_CHANNELS = 56;
    private static final int MOST_BLOCKS = 10_000;

    private static final int PROFILE = 0x040F;
    private static final int VERSION = 0x0421;

    private final ByteBuffer file;
    private ByteBuffer profile = ByteBuffer.allocate(0);
    private boolean isFlattened = true;

    PsdSections(ByteBuffer file) {
        this.file = file;
    }

    PsdHeader header() {
        if (file.limit() < COLOURS) throw undecodable();
        int channels = Short.toUnsignedInt(file.getShort(12));
        var size = Header.extent(file.getInt(18), file.getInt(14));
        if (channels > MOST_CHANNELS || Math.max(size.width(), size.height()) > LONGEST_SIDE) throw undecodable();
        int resources = endOf(COLOURS);
        readResources(resources + 4, endOf(resources));
        int layers = endOf(resources);
        int data = endOf(layers);
        if (!isFlattened || data + 2 > file.limit()) throw undecodable();
        int packing = file.getShort(data);
        if (packing != 0 && packing != 1) throw undecodable();
        var samples = samples(channels, isTransparent(layers + 4, data));
        var header = new PsdHeader(size, samples, packing == 1, profile, data + 2);
        if (header.packed() && data + 2 + 2L * header.rows() > file.limit()) throw undecodable();
        return header;
    }

    /** Where the section ends that begins there with its length. */
    private int endOf(int section) {
        if (section + 4 > file.limit()) throw undecodable();
        long end = section + 4 + Integer.toUnsignedLong(file.getInt(section));
        if (end > file.limit()) throw undecodable();
        return (int) end;
    }

    private Samples samples(int channels, boolean isTransparent) {
        int depth = file.getShort(22);
        var mode = file.getShort(24);
        var colours = switch (mode) {
            case 0, 1, 2, 8 -> Layout.GREY; // bitmap, grey, a palette, and inks that grey stands for
            case 3 -> Layout.RGB;
            case 4 -> Layout.CMYK;
            default -> throw undecodable();
        };
        boolean isDepth = mode == 0 ? depth == 1 : depth == 8 || (depth == 16 && mode != 2);
        if (!isDepth || channels < colours.channels()) throw undecodable();
        boolean hasAlpha = isTransparent && channels > colours.channels() && colours != Layout.CMYK;
        return new Samples(
                colours,
                depth,
                ByteOrder.BIG_ENDIAN,
                channels,
                mode == 0 || mode == 4,
                hasAlpha ? Alpha.ON_WHITE : Alpha.NONE,
                mode == 2 ? palette() : new byte[0]);
    }

    /** All reds, all greens, all blues. */
    private byte[] palette() {
        if (file.getInt(COLOURS) < 768) throw undecodable();
        var palette = new byte[768];
        for (int i = 0; i < 768; i++) palette[i] = file.get(COLOURS + 4 + i % 3 * 256 + i / 3);
        return palette;
    }

    private void readResources(int start, int end) {
        int at = start;
        for (int i = 0; i < MOST_BLOCKS && at + 12 <= end && Bytes.isAt(file, at, "8BIM"); i++) {
            int id = Short.toUnsignedInt(file.getShort(at + 4));
            int name = Bytes.unsigned(file, at + 6);
            int length = at + 6 + (name + 2) / 2 * 2; // padded to be even, with its own length
            if (length + 4 > end) return;
            long size = Integer.toUnsignedLong(file.getInt(length));
            if (size > end - length - 4) return;
            var data = Bytes.part(file, length + 4, (int) size, ByteOrder.BIG_ENDIAN);
            if (id == PROFILE) profile = data;
            if (id == VERSION && size >= 5) isFlattened = data.get(4) != 0;
            at = length + 4 + (int) (size + size % 2);
        }
    }

    /** Whether the first channel behind the colours is the picture's alpha: the layers' section says so. */
    private boolean isTransparent(int start, int end) {
        if (start + 4 > end) return false;
        int layers = file.getInt(start);
        if (layers >= 2) return start + 6 <= end && file.getShort(start + 4) < 0;
        if (layers != 0 || start + 8 > end) return false;
        long at = start + 8 + Integer.toUnsignedLong(file.getInt(start + 4));
        for (int i = 0; i < MOST_BLOCKS && at + 14 <= end && Bytes.isAt(file, (int) at, "8BIM"); i++) {
            int block = (int) at;
            if (Bytes.isAt(file, block + 4, "Lr16")) return file.getShort(block + 12) < 0;
            if (Bytes.isAt(file, block + 4, "Mt16") || Bytes.isAt(file, block + 4, "Mtrn")) return true;
            at = block + 12 + (Integer.toUnsignedLong(file.getInt(block + 8)) + 3) / 4 * 4;
        }
        return false;
    }
}
