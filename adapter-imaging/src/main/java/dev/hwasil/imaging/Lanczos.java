package dev.hwasil.imaging;

import dev.hwasil.imaging.Pixels.Layout;
import java.util.Arrays;

/**
 * Reduces pictures by Lanczos' filter over three lobes, which keeps edges crisp and lets no pattern fold over. Colours
 * count as much as they are opaque. The rows are made by all workers at once.
 */
final class Lanczos {

    private static final int LOBES = 3;

    private final Workers workers;

    Lanczos(Workers workers) {
        this.workers = workers;
    }

    /** The picture at another extent; itself where that is its own. */
    Pixels reduce(Pixels picture, Size to) {
        if (picture.size().equals(to)) return picture;
        var columns = Taps.of(picture.size().width(), picture.spanWidth(), to.width());
        var rows = Taps.of(picture.size().height(), picture.spanHeight(), to.height());
        var bytes = new byte[Math.toIntExact(to.pixels() * picture.layout().channels())];
        workers.inBands(to.height(), (first, end) -> reduceRows(picture, columns, rows, first, end, bytes));
        return new Pixels(to, picture.layout(), bytes);
    }

    /** Makes the rows one after the other; of the picture's own rows those in reach are kept as floats. */
    private static void reduceRows(Pixels picture, Taps columns, Taps rows, int first, int end, byte[] bytes) {
        int channels = picture.layout().channels();
        var reach = new float[rows.most()][picture.stride()];
        var row = new float[picture.stride()];
        int next = rows.first[first];
        int to = first * columns.count() * channels;
        for (int y = first; y < end; y++) {
            var weights = rows.weights[y];
            for (; next < rows.first[y] + weights.length; next++) load(picture, next, reach[next % reach.length]);
            Arrays.fill(row, 0);
            for (int tap = 0; tap < weights.length; tap++) {
                add(reach[(rows.first[y] + tap) % reach.length], weights[tap], row);
            }
            for (int x = 0; x < columns.count(); x++, to += channels) {
                switch (picture.layout()) {
                    case RGB -> reduceRgb(row, columns, x, bytes, to);
                    case RGBA -> reduceRgba(row, columns, x, bytes, to);
                    case GREY, CMYK -> reduceOther(row, channels, columns, x, bytes, to);
                }
            }
        }
    }

    private static void load(Pixels picture, int y, float[] row) {
        var bytes = picture.bytes();
        int from = y * row.length;
        if (picture.layout() != Layout.RGBA) {
            for (int i = 0; i < row.length; i++) row[i] = bytes[from + i] & 0xFF;
            return;
        }
        for (int i = 0; i < row.length; i += 4) {
            float alpha = bytes[from + i + 3] & 0xFF;
            row[i] = alpha * (bytes[from + i] & 0xFF);
            row[i + 1] = alpha * (bytes[from + i + 1] & 0xFF);
            row[i + 2] = alpha * (bytes[from + i + 2] & 0xFF);
            row[i + 3] = alpha;
        }
    }

    private static void add(float[] other, float weight, float[] row) {
        for (int i = 0; i < row.length; i++) row[i] += weight * other[i];
    }

    private static void reduceRgb(float[] row, Taps columns, int x, byte[] bytes, int to) {
        float red = 0;
        float green = 0;
        float blue = 0;
        int from = columns.first[x] * 3;
        for (float weight : columns.weights[x]) {
            red += weight * row[from];
            green += weight * row[from + 1];
            blue += weight * row[from + 2];
            from += 3;
        }
        bytes[to] = clamped(red);
        bytes[to + 1] = clamped(green);
        bytes[to + 2] = clamped(blue);
    }

    private static void reduceRgba(float[] row, Taps columns, int x, byte[] bytes, int to) {
        float red = 0;
        float green = 0;
        float blue = 0;
        float alpha = 0;
        int from = columns.first[x] * 4;
        for (float weight : columns.weights[x]) {
            red += weight * row[from];
            green += weight * row[from + 1];
            blue += weight * row[from + 2];
            alpha += weight * row[from + 3];
            from += 4;
        }
        bytes[to + 3] = clamped(alpha);
        if (bytes[to + 3] == 0) return; // nothing is seen of its colour
        bytes[to] = clamped(red / alpha);
        bytes[to + 1] = clamped(green / alpha);
        bytes[to + 2] = clamped(blue / alpha);
    }

    private static void reduceOther(float[] row, int channels, Taps columns, int x, byte[] bytes, int to) {
        for (int channel = 0; channel < channels; channel++) {
            float sum = 0;
            int from = columns.first[x] * channels + channel;
            for (float weight : columns.weights[x]) {
                sum += weight * row[from];
                from += channels;
            }
            bytes[to + channel] = clamped(sum);
        }
    }

    private static byte clamped(float value) {
        return (byte) Math.clamp((int) (value + 0.5f), 0, 255);
    }

    /** For each pixel of one line: the first pixel it is made of, and how much that and the following ones count. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    private record Taps(int[] first, float[][] weights) {

        int count() {
            return first.length;
        }

        /** How many pixels one is made of, for the most. */
        int most() {
            return Arrays.stream(weights).mapToInt(of -> of.length).max().orElseThrow();
        }

        static Taps of(int length, double span, int to) {
            var first = new int[to];
            var weights = new float[to][];
            double scale = Math.max(1, span / to);
            for (int i = 0; i < to; i++) {
                double centre = (i + 0.5) * span / to;
                first[i] = Math.max(0, (int) Math.ceil(centre - LOBES * scale - 0.5));
                int end = Math.min(length, (int) Math.floor(centre + LOBES * scale - 0.5) + 1);
                weights[i] = weights(first[i], end, centre, scale);
            }
            return new Taps(first, weights);
        }

        private static float[] weights(int first, int end, double centre, double scale) {
            var weights = new float[end - first];
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                double weight = kernel((first + i + 0.5 - centre) / scale);
                weights[i] = (float) weight;
                sum += weight;
            }
            for (int i = 0; i < weights.length; i++) weights[i] /= (float) sum;
            return weights;
        }

        private static double kernel(double x) {
            if (x == 0) return 1;
            if (Math.abs(x) >= LOBES) return 0;
            double angle = Math.PI * x;
            return LOBES * Math.sin(angle) * Math.sin(angle / LOBES) / (angle * angle);
        }
    }
}
