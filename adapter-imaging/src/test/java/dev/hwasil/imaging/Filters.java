package dev.hwasil.imaging;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Filters the rows of a PNG anew, by each of the four filters in turn. */
final class Filters {

    private Filters() {}

    static byte[] applied(byte[] png) {
        var header = PngHeader.read(ByteBuffer.wrap(png));
        int bits = header.colours().samples() * header.depth();
        int pixel = Math.max(1, bits / 8);
        var filtered = new ByteArrayOutputStream();
        var data = new PngData(ByteBuffer.wrap(png), header.firstData());
        var rows = new PngRows(header, header.stored().width());
        var above = new byte[PngRows.length(header, header.stored().width())];
        var packed = above.clone();
        for (int y = 0; y < header.stored().height(); y++) {
            data.read(packed, 0, packed.length);
            var row = rows.unfiltered(packed, 0);
            filtered.writeBytes(filtered(row, above, pixel, y % 5));
            above = row.clone();
        }
        int end = png.length - 12;
        return Segments.join(
                Arrays.copyOf(png, header.firstData() - 8),
                Chunks.pngChunk("IDAT", Chunks.deflated(filtered.toByteArray())),
                Arrays.copyOfRange(png, end, png.length));
    }

    private static byte[] filtered(byte[] row, byte[] above, int pixel, int filter) {
        var result = row.clone();
        result[0] = (byte) filter;
        for (int i = 1; i < row.length; i++) {
            int left = i > pixel ? row[i - pixel] & 0xFF : 0;
            int up = above[i] & 0xFF;
            int corner = i > pixel ? above[i - pixel] & 0xFF : 0;
            result[i] -= (byte)
                    switch (filter) {
                        case 1 -> left;
                        case 2 -> up;
                        case 3 -> (left + up) / 2;
                        case 4 -> paeth(left, up, corner);
                        default -> 0;
                    };
        }
        return result;
    }

    /** PNG 1.2, section 6.6. */
    private static int paeth(int left, int up, int corner) {
        int estimate = left + up - corner;
        int toLeft = Math.abs(estimate - left);
        int toUp = Math.abs(estimate - up);
        int toCorner = Math.abs(estimate - corner);
        if (toLeft <= toUp && toLeft <= toCorner) return left;
        return toUp <= toCorner ? up : corner;
    }
}
