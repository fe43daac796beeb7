package dev.hwasil.imaging;

import dev.hwasil.imaging.Pixels.Layout;
import java.util.Arrays;

/**
 * Brings pictures to another extent by Lanczos' filter over three lobes, which keeps edges crisp and lets no pattern
 * fold over, while their rows come in. Colours count as much as they are opaque.
 */
final class Lanczos {

    private static final int LOBES = 3;

    private final Layout layout;
    private final boolean isSame;
    private final Taps columns;
    private final Taps rows;
    private final int stride;
    private final int end;
    private final byte[] bytes;
    private final float[][] reach;
    private final float[] sums;
    private int taken;
    private int made;

    /** How many pixels a picture covers: where it was divided on the way, its last ones may stick out by a fraction. */
    record Span(double width, double height) {

        static Span of(Size size) {
            return new Span(size.width(), size.height());
        }

        /** Of the picture divided so. */
        Span dividedBy(int horizontally, int vertically) {
            return new Span(width / horizontally, height / vertically);
        }

        /** Of the picture so many times as large. */
        Span times(double scale) {
            return new Span(width * scale, height * scale);
        }
    }

    /** Takes a picture of that extent, whose pixels cover the span, all rows from the top. */
    Lanczos(Size from, Span span, Layout layout, Size to) {
        this(
                layout,
                from.equals(to),
                Taps.of(from.width(), span.width(), to.width()),
                Taps.of(from.height(), span.height(), to.height()),
                from.width() * layout.channels(),
                0,
                to.height(),
                new byte[Math.toIntExact(to.pixels() * layout.channels())]);
    }

    private Lanczos(
            Layout layout, boolean isSame, Taps columns, Taps rows, int stride, int first, int end, byte[] bytes) {
        this.layout = layout;
        this.isSame = isSame;
        this.columns = columns;
        this.rows = rows;
        this.stride = stride;
        this.end = end;
        this.bytes = bytes;
        reach = new float[rows.most()][];
        sums = new float[stride];
        made = first;
        taken = isSame ? first : rows.first[first];
    }

    /** What makes some rows of the same picture, from the row on that it takes next. */
    Lanczos band(int first, int last) {
        return new Lanczos(layout, isSame, columns, rows, stride, first, last, bytes);
    }

    /** How many bytes are held to bring a picture to that extent. */
    static long memory(Size from, int channels, Size to) {
        long kept = (long) Math.ceil(2 * LOBES * Math.max(1, (double) from.height() / to.height())) + 3;
        return (to.pixels() + 4 * kept * from.width()) * channels;
    }

    /** Takes the next row, which begins at the offset. */
    void accept(byte[] row, int offset) {
        if (isSame) {
            System.arraycopy(row, offset, bytes, made++ * stride, stride);
            taken++;
        } else {
            load(row, offset, next());
            accept();
        }
    }

    /** Where the next row may be put instead, with colours that are multiplied by their alpha. */
    float[] next() {
        int place = taken % reach.length;
        if (reach[place] == null) reach[place] = new float[stride];
        return reach[place];
    }

    /** Takes the row that was put there. */
    void accept() {
        taken++;
        while (!isDone() && rows.first[made] + rows.weights[made].length <= taken) makeRow();
    }

    /** How many rows it has taken; a band, as if it had all of those above. */
    int taken() {
        return taken;
    }

    /** Whether it has made its rows. */
    boolean isDone() {
        return made == end;
    }

    /** Forgets the rows it took. */
    void restart() {
        taken = 0;
        made = 0;
    }

    /** The picture, of which all rows were made, here or in bands. */
    Pixels pixels() {
        return new Pixels(new Size(columns.count(), rows.count()), layout, bytes);
    }

    private void makeRow() {
        int first = rows.first[made];
        var weights = rows.weights[made];
        Arrays.fill(sums, 0);
        int tap = 0;
        for (; tap + 4 <= weights.length; tap += 4) {
            add(
                    kept(first + tap), weights[tap],
                    kept(first + tap + 1), weights[tap + 1],
                    kept(first + tap + 2), weights[tap + 2],
                    kept(first + tap + 3), weights[tap + 3]);
        }
        for (; tap < weights.length; tap++) add(kept(first + tap), weights[tap]);
        int at = made * columns.count() * layout.channels();
        for (int x = 0; x < columns.count(); x++, at += layout.channels()) {
            switch (layout) {
                case RGB -> reduceRgb(sums, columns, x, bytes, at);
                case RGBA -> reduceRgba(sums, columns, x, bytes, at);
                case GREY -> reduceGrey(sums, columns, x, bytes, at);
                case CMYK -> reduceCmyk(sums, columns, x, bytes, at);
            }
        }
        made++;
    }

    private float[] kept(int y) {
        return reach[y % reach.length];
    }

    private void load(byte[] bytes, int from, float[] row) {
        if (layout != Layout.RGBA) {
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

    private void add(float[] one, float weight) {
        for (int i = 0; i < sums.length; i++) sums[i] += weight * one[i];
    }

    /** Four at once: the sums are read and written a quarter as often. */
    private void add(float[] a, float ofA, float[] b, float ofB, float[] c, float ofC, float[] d, float ofD) {
        for (int i = 0; i < sums.length; i++) sums[i] += ofA * a[i] + ofB * b[i] + ofC * c[i] + ofD * d[i];
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

    private static void reduceGrey(float[] row, Taps columns, int x, byte[] bytes, int to) {
        float sum = 0;
        int from = columns.first[x];
        for (float weight : columns.weights[x]) sum += weight * row[from++];
        bytes[to] = clamped(sum);
    }

    private static void reduceCmyk(float[] row, Taps columns, int x, byte[] bytes, int to) {
        float cyan = 0;
        float magenta = 0;
        float yellow = 0;
        float black = 0;
        int from = columns.first[x] * 4;
        for (float weight : columns.weights[x]) {
            cyan += weight * row[from];
            magenta += weight * row[from + 1];
            yellow += weight * row[from + 2];
            black += weight * row[from + 3];
            from += 4;
        }
        bytes[to] = clamped(cyan);
        bytes[to + 1] = clamped(magenta);
        bytes[to + 2] = clamped(yellow);
        bytes[to + 3] = clamped(black);
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
