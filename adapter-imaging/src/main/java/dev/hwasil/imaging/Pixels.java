package dev.hwasil.imaging;

/**
 * A picture in memory: rows from the top, pixels interleaved, eight bits a channel, alpha not multiplied in.
 *
 * @param spanWidth how many of the pixels the picture covers sideways: where it was divided on the way, its last column
 *     may stick out by a fraction
 * @param spanHeight the same downwards
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record Pixels(Size size, Layout layout, byte[] bytes, double spanWidth, double spanHeight) {

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

    /** A picture that covers its pixels wholly. */
    Pixels(Size size, Layout layout, byte[] bytes) {
        this(size, layout, bytes, size.width(), size.height());
    }

    /** A picture that was divided on the way from its full extent. */
    static Pixels divided(Size full, int horizontally, int vertically, Layout layout, byte[] bytes) {
        return new Pixels(
                full.dividedBy(horizontally, vertically),
                layout,
                bytes,
                (double) full.width() / horizontally,
                (double) full.height() / vertically);
    }

    /** Bytes a row. */
    int stride() {
        return size.width() * layout.channels();
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
