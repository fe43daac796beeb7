package dev.hwasil.imaging;

import dev.hwasil.imaging.Pixels.Layout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Averages boxes of pixels while rows come in, so that of a picture of any extent only a small multiple of what it is
 * reduced to is ever held.
 */
final class BoxReducer {

    /** What is left to the finer filter: it gets at least this many pixels for one, where there are as many. */
    private static final double LEFT = 1.5;

    /** Sums of a box stay within an int up to here. */
    private static final int WIDEST_BOX = 128;

    private static final VarHandle PIXEL = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final Size full;
    private final Layout layout;
    private final int boxWidth;
    private final int boxHeight;
    private final int channels;
    private final Size reduced;
    private final byte[] bytes;
    private final int[] sums;
    private int rows;

    /** Takes a picture of that extent, row by row from the top, that is to be reduced to about the target. */
    BoxReducer(Size full, Layout layout, Size target) {
        this.full = full;
        this.layout = layout;
        boxWidth = box(full.width(), target.width());
        boxHeight = box(full.height(), target.height());
        channels = layout.channels();
        reduced = full.dividedBy(boxWidth, boxHeight);
        bytes = new byte[Math.toIntExact(reduced.pixels() * channels)];
        sums = new int[reduced.width() * channels];
    }

    /** How many bytes are held to reduce a picture so. */
    static long memory(Size full, int channels, Size target) {
        var reduced = full.dividedBy(box(full.width(), target.width()), box(full.height(), target.height()));
        return (reduced.pixels() + 4L * reduced.width()) * channels;
    }

    /** Takes the next row, which begins at the offset. */
    void accept(byte[] row, int offset) {
        if (boxWidth == 1 && boxHeight == 1) {
            System.arraycopy(row, offset, bytes, rows * sums.length, sums.length);
            rows++;
            return;
        }
        if (layout == Layout.RGBA) addWeighted(row, offset);
        else add(row, offset);
        rows++;
        if (rows % boxHeight == 0 || rows == full.height()) average();
    }

    /** Forgets the rows it took. */
    void restart() {
        rows = 0;
        Arrays.fill(sums, 0);
    }

    /** The picture, when all rows were taken. */
    Pixels pixels() {
        if (rows != full.height()) throw new IllegalStateException("rows are missing");
        return Pixels.divided(full, boxWidth, boxHeight, layout, bytes);
    }

    private static int box(int full, int target) {
        return Math.clamp((int) (full / (LEFT * target)), 1, WIDEST_BOX);
    }

    private void add(byte[] row, int offset) {
        int from = offset;
        int end = offset + full.width() * channels;
        for (int to = 0; to < sums.length; to += channels) {
            int boxEnd = Math.min(from + boxWidth * channels, end);
            while (from < boxEnd) {
                for (int channel = 0; channel < channels; channel++) sums[to + channel] += row[from++] & 0xFF;
            }
        }
    }

    /** A colour counts as much as it is opaque. */
    private void addWeighted(byte[] row, int offset) {
        int from = offset;
        int end = offset + full.width() * channels;
        for (int to = 0; to < sums.length; to += channels) {
            int boxEnd = Math.min(from + boxWidth * channels, end);
            for (; from < boxEnd; from += channels) {
                int pixel = (int) PIXEL.get(row, from);
                int alpha = pixel >>> 24;
                if (alpha == 0) continue;
                sums[to] += (pixel & 0xFF) * alpha;
                sums[to + 1] += ((pixel >> 8) & 0xFF) * alpha;
                sums[to + 2] += ((pixel >> 16) & 0xFF) * alpha;
                sums[to + 3] += alpha;
            }
        }
    }

    private void average() {
        int boxRows = (rows - 1) % boxHeight + 1;
        int to = (rows - 1) / boxHeight * sums.length;
        for (int x = 0, i = 0; x < reduced.width(); x++) {
            int area = boxRows * Math.min(boxWidth, full.width() - x * boxWidth);
            int end = i + channels;
            int colours = area;
            if (layout == Layout.RGBA) {
                colours = Math.max(1, sums[end - 1]);
                bytes[to + end - 1] = (byte) ((sums[end - 1] + area / 2) / area);
                sums[--end] = 0;
            }
            for (; i < end; i++) {
                bytes[to + i] = (byte) ((sums[i] + colours / 2) / colours);
                sums[i] = 0;
            }
            i = (x + 1) * channels;
        }
    }
}
