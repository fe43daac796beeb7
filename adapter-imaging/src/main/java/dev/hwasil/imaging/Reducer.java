package dev.hwasil.imaging;

import dev.hwasil.imaging.Lanczos.Span;
import dev.hwasil.imaging.Pixels.Layout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Reduces a picture to a smaller extent while its rows come in, from the top: averages boxes of pixels until two are
 * left for one, and gives those to {@link Lanczos}. Of a picture of any extent only some rows are held, and what it is
 * reduced to.
 */
final class Reducer {

    /** What is left to the finer filter: it gets at least this many pixels for one, where there are as many. */
    private static final double LEFT = 2;

    /** Sums of a box stay within an int up to here. */
    private static final int WIDEST_BOX = 128;

    private static final VarHandle PIXEL = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final VarHandle PIXELS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ALPHAS = 0xFF000000_FF000000L;
    private static final int STEP = 2 * Long.BYTES;

    private final Size full;
    private final Layout layout;
    private final int boxWidth;
    private final int boxHeight;
    private final int channels;
    private final Size reduced;
    private final Lanczos finer;

    /** Of the rows so far: by box where there is alpha, else by column. */
    private final int[] sums;

    private int rows;

    /** Takes a picture of that extent that is to be reduced to the target. */
    Reducer(Size full, Layout layout, Size target) {
        this(full, Span.of(full), layout, target);
    }

    private Reducer(Size full, Span span, Layout layout, Size target) {
        this.full = full;
        this.layout = layout;
        boxWidth = box(full.width(), target.width());
        boxHeight = box(full.height(), target.height());
        channels = layout.channels();
        reduced = full.dividedBy(boxWidth, boxHeight);
        finer = new Lanczos(reduced, span.dividedBy(boxWidth, boxHeight), layout, target);
        sums = new int[(layout == Layout.RGBA ? reduced : full).width() * channels];
    }

    /** What makes some rows of what that one makes. */
    private Reducer(Reducer whole, int first, int end) {
        full = whole.full;
        layout = whole.layout;
        boxWidth = whole.boxWidth;
        boxHeight = whole.boxHeight;
        channels = whole.channels;
        reduced = whole.reduced;
        finer = whole.finer.band(first, end);
        sums = new int[whole.sums.length];
        rows = finer.taken() * boxHeight;
    }

    /** The picture reduced to the target, by all workers. */
    static Pixels reduce(NativePixels picture, Size target, Workers workers) {
        var whole = new Reducer(picture.size(), picture.span(), picture.layout(), target);
        workers.inBands(target.height(), (first, end) -> {
            var band = new Reducer(whole, first, end);
            var row = new byte[picture.size().width() * picture.layout().channels()];
            while (!band.finer.isDone()) {
                picture.read(band.rows, row);
                band.accept(row, 0);
            }
        });
        return whole.finer.pixels();
    }

    /** How many bytes are held to reduce a picture so. */
    static long memory(Size full, int channels, Size target) {
        var reduced = full.dividedBy(box(full.width(), target.width()), box(full.height(), target.height()));
        return 4L * full.width() * channels + Lanczos.memory(reduced, channels, target);
    }

    /** Takes the next row, which begins at the offset. */
    void accept(byte[] row, int offset) {
        if (boxWidth == 1 && boxHeight == 1) {
            finer.accept(row, offset);
            rows++;
            return;
        }
        if (layout == Layout.RGBA) addWeighted(row, offset);
        else add(row, offset);
        rows++;
        if (rows % boxHeight == 0 || rows == full.height()) average();
    }

    /** Forgets the rows it took: they come again, better. */
    void restart() {
        rows = 0;
        Arrays.fill(sums, 0);
        finer.restart();
    }

    /** The picture, when all rows were taken. */
    Pixels pixels() {
        if (rows != full.height()) throw new IllegalStateException("rows are missing");
        return finer.pixels();
    }

    private static int box(int full, int target) {
        return Math.clamp((int) (full / (LEFT * target)), 1, WIDEST_BOX);
    }

    private void add(byte[] row, int offset) {
        for (int i = 0; i < sums.length; i++) sums[i] += row[offset + i] & 0xFF;
    }

    /** A colour counts as much as it is opaque. */
    private void addWeighted(byte[] row, int offset) {
        int end = offset + full.width() * channels;
        int boxEnd = offset;
        int to = -channels;
        for (int from = offset; from < end; ) {
            if (from + STEP <= end && isClear(row, from)) {
                from += STEP;
                continue;
            }
            for (; boxEnd <= from; boxEnd += boxWidth * channels) to += channels;
            for (; from < Math.min(boxEnd, end); from += channels) {
                int pixel = (int) PIXEL.get(row, from);
                int alpha = pixel >>> 24;
                sums[to] += (pixel & 0xFF) * alpha;
                sums[to + 1] += ((pixel >> 8) & 0xFF) * alpha;
                sums[to + 2] += ((pixel >> 16) & 0xFF) * alpha;
                sums[to + 3] += alpha;
            }
        }
    }

    /** Whether nothing is seen of four pixels, as of most of a line drawing's. */
    private static boolean isClear(byte[] row, int at) {
        return (((long) PIXELS.get(row, at) | (long) PIXELS.get(row, at + Long.BYTES)) & ALPHAS) == 0;
    }

    private void average() {
        int boxRows = (rows - 1) % boxHeight + 1;
        var averages = finer.next();
        if (layout == Layout.RGBA) for (int i = 0; i < averages.length; i++) averages[i] = sums[i];
        else addColumns(averages);
        float share = 1f / (boxRows * boxWidth);
        for (int i = 0; i < averages.length; i++) averages[i] *= share;
        int missing = reduced.width() * boxWidth - full.width(); // of the last box
        float more = (float) boxWidth / (boxWidth - missing);
        for (int i = averages.length - channels; i < averages.length; i++) averages[i] *= more;
        Arrays.fill(sums, 0);
        finer.accept();
    }

    private void addColumns(float[] averages) {
        for (int to = 0, from = 0; to < averages.length; to += channels) {
            int end = Math.min(from + boxWidth * channels, sums.length);
            for (int channel = 0; channel < channels; channel++) {
                int sum = 0;
                for (int i = from + channel; i < end; i += channels) sum += sums[i];
                averages[to + channel] = sum;
            }
            from = end;
        }
    }
}
