package dev.hwasil.imaging;

/** A picture in memory: rows from the top, pixels interleaved, eight bits a channel, alpha not multiplied in. */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record Pixels(Size size, Layout layout, byte[] bytes) {

    /** Of the pixels that are compared, more than these differ in a photo or a painting, and fewer in a gradient. */
    private static final double GRAINY = 0.625;

    /** One row of so many. */
    private static final int ROWS_COMPARED = 16;

    /** What the bytes of a pixel mean. */
    enum Layout {
        GREY(1),
        RGB(3),
        RGBA(4),
        /** Ink from none (0) to full (255). */
        CMYK(4);

        private final int channels;

        Layout(int channels) {
            this.channels = channels;
        }

        int channels() {
            return channels;
        }
    }

    Pixels {
        if (bytes.length != size.pixels() * layout.channels()) throw new IllegalArgumentException("not its pixels");
    }

    /** Bytes a row. */
    int stride() {
        return size.width() * layout.channels();
    }

    /** The picture in that extent. */
    Pixels reducedTo(Size target) {
        var reducer = new Reducer(size, layout, target);
        for (int y = 0; y < size.height(); y++) reducer.accept(bytes, y * stride());
        return reducer.pixels();
    }

    /** The largest square in its middle. */
    Pixels square() {
        int side = Math.min(size.width(), size.height());
        int row = side * layout.channels();
        int first = (size.height() - side) / 2 * stride() + (size.width() - side) / 2 * layout.channels();
        var cut = new byte[side * row];
        for (int y = 0; y < side; y++) System.arraycopy(bytes, first + y * stride(), cut, y * row, row);
        return new Pixels(new Size(side, side), layout, cut);
    }

    /** Whether most pixels of a picture in colour differ from the next one, as a photo's do, and no flat drawing's. */
    boolean isGrainy() {
        int channels = layout.channels();
        long compared = 0;
        long different = 0;
        for (int y = 0; y < size.height(); y += ROWS_COMPARED) {
            int end = (y + 1) * stride();
            for (int green = y * stride() + 1; green + channels < end; green += channels) {
                compared++;
                if (bytes[green] != bytes[green + channels]) different++;
            }
        }
        return different > GRAINY * compared;
    }

    /** Whether anything behind it is seen. */
    boolean isTranslucent() {
        if (layout != Layout.RGBA) return false;
        for (int alpha = 3; alpha < bytes.length; alpha += 4) if (bytes[alpha] != (byte) 255) return true;
        return false;
    }

    /** Of an RGBA picture, its colours alone. */
    Pixels opaque() {
        var rgb = new byte[bytes.length / 4 * 3];
        for (int from = 0, to = 0; from < bytes.length; from += 4, to += 3) {
            rgb[to] = bytes[from];
            rgb[to + 1] = bytes[from + 1];
            rgb[to + 2] = bytes[from + 2];
        }
        return new Pixels(size, Layout.RGB, rgb);
    }

    /** An RGB picture, as transparent as that RGBA one. */
    Pixels withAlphaOf(Pixels transparent) {
        var rgba = transparent.bytes.clone();
        for (int from = 0, to = 0; to < rgba.length; from += 3, to += 4) {
            rgba[to] = bytes[from];
            rgba[to + 1] = bytes[from + 1];
            rgba[to + 2] = bytes[from + 2];
        }
        return new Pixels(size, Layout.RGBA, rgba);
    }
}
