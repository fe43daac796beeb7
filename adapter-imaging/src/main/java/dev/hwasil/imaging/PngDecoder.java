package dev.hwasil.imaging;

import java.nio.ByteBuffer;

/**
 * Decodes PNGs row by row, so that one of any extent is held reduced only; an interlaced one is held whole. Strict:
 * what is cut off or has a wrong checksum is refused.
 */
final class PngDecoder {

    private PngDecoder() {}

    /**
     * How many bytes {@link #decode} holds at once, for the most; what is held whole counts twice, since a heap needs
     * room beside a large array.
     */
    static long memory(PngHeader header, Size target) {
        int channels = PngSamples.layout(header).channels();
        long whole = header.interlaced() ? 2 * header.stored().pixels() * channels : 0;
        return whole
                + BoxReducer.memory(header.stored(), channels, target)
                + 16L * header.stored().width();
    }

    /** The picture as it lies in the file, as large as the target at the least where it is so itself. */
    static Pixels decode(ByteBuffer file, PngHeader header, Size target) {
        new PngChunks(file).requireIntact();
        var samples = new PngSamples(header);
        var reducer = new BoxReducer(header.stored(), samples.layout(), target);
        var data = new PngData(file, header.firstData());
        if (header.interlaced()) decodeInterlaced(data, header, samples, reducer);
        else decodeRows(data, header, samples, reducer);
        return reducer.pixels();
    }

    private static void decodeRows(PngData data, PngHeader header, PngSamples samples, BoxReducer reducer) {
        var size = header.stored();
        var rows = new PngRows(data, header, size.width());
        var pixels = new byte[size.width() * samples.layout().channels()];
        for (int y = 0; y < size.height(); y++) {
            var row = rows.next();
            if (samples.arePixels()) reducer.accept(row, 1);
            else {
                samples.expand(row, size.width(), pixels);
                reducer.accept(pixels, 0);
            }
        }
    }

    /** The seven passes of Adam7: each holds the pixels of a grid, of which the last fills every second row. */
    private static void decodeInterlaced(PngData data, PngHeader header, PngSamples samples, BoxReducer reducer) {
        int[] left = {0, 4, 0, 2, 0, 1, 0};
        int[] top = {0, 0, 4, 0, 2, 0, 1};
        int[] columnStep = {8, 8, 4, 4, 2, 2, 1};
        int[] rowStep = {8, 8, 8, 4, 4, 2, 2};
        var size = header.stored();
        int channels = samples.layout().channels();
        var whole = new byte[Math.toIntExact(size.pixels() * channels)];
        for (int pass = 0; pass < 7; pass++) {
            int width = Math.ceilDiv(size.width() - left[pass], columnStep[pass]);
            if (width <= 0) continue;
            var rows = new PngRows(data, header, width);
            var pixels = new byte[width * channels];
            for (int y = top[pass]; y < size.height(); y += rowStep[pass]) {
                samples.expand(rows.next(), width, pixels);
                int to = (y * size.width() + left[pass]) * channels;
                for (int x = 0; x < width; x++, to += columnStep[pass] * channels) {
                    System.arraycopy(pixels, x * channels, whole, to, channels);
                }
            }
        }
        for (int y = 0; y < size.height(); y++) reducer.accept(whole, y * size.width() * channels);
    }
}
