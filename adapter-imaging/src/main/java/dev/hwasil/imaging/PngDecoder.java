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
        long rowLength = PngRows.length(header, header.stored().width());
        long whole = header.interlaced() ? 2 * header.stored().pixels() * channels : 0;
        return whole
                + Reducer.memory(header.stored(), channels, target)
                + Relay.memory(rowLength)
                + 2 * rowLength
                + 4L * header.stored().width();
    }

    /** The picture as it lies in the file, reduced to the target. */
    static Pixels decode(ByteBuffer file, PngHeader header, Size target, Workers workers) {
        var samples = new PngSamples(header);
        var data = new PngData(file, header.firstData());
        return header.interlaced()
                ? interlaced(data, header, samples).reducedTo(target)
                : rowByRow(data, header, samples, target, workers);
    }

    /** One worker inflates the rows while another does the rest. */
    private static Pixels rowByRow(PngData data, PngHeader header, PngSamples samples, Size target, Workers workers) {
        var size = header.stored();
        var reducer = new Reducer(size, samples.layout(), target);
        var rows = new PngRows(header, size.width());
        var pixels = new byte
                [samples.arePixels() ? 0 : size.width() * samples.layout().channels()];
        int length = PngRows.length(header, size.width());
        Relay.Taker taker = (filtered, at) -> {
            var row = rows.unfiltered(filtered, at);
            if (samples.arePixels()) reducer.accept(row, 1);
            else {
                samples.expand(row, size.width(), pixels);
                reducer.accept(pixels, 0);
            }
        };
        try (var relay = new Relay(length, taker, workers)) {
            for (int y = 0; y < size.height(); y++) relay.put((bytes, at) -> data.read(bytes, at, length));
            relay.finish();
        }
        return reducer.pixels();
    }

    /** The seven passes of Adam7: each holds the pixels of a grid, of which the last fills every second row. */
    private static Pixels interlaced(PngData data, PngHeader header, PngSamples samples) {
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
            var rows = new PngRows(header, width);
            var filtered = new byte[PngRows.length(header, width)];
            var pixels = new byte[width * channels];
            for (int y = top[pass]; y < size.height(); y += rowStep[pass]) {
                data.read(filtered, 0, filtered.length);
                samples.expand(rows.unfiltered(filtered, 0), width, pixels);
                int to = (y * size.width() + left[pass]) * channels;
                for (int x = 0; x < width; x++, to += columnStep[pass] * channels) {
                    System.arraycopy(pixels, x * channels, whole, to, channels);
                }
            }
        }
        return new Pixels(size, samples.layout(), whole);
    }
}
