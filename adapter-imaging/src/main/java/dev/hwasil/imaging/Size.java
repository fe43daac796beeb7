package dev.hwasil.imaging;

/** An extent in pixels, at least one each way. */
record Size(int width, int height) {

    Size {
        if (width < 1 || height < 1) throw new IllegalArgumentException(width + "×" + height);
    }

    long pixels() {
        return (long) width * height;
    }

    /** This extent where it fits into the box, else the largest of its shape that does. */
    Size inside(Size box) {
        if (width <= box.width && height <= box.height) return this;
        boolean isWider = (long) width * box.height >= (long) height * box.width;
        return isWider
                ? new Size(box.width, scaled(height, box.width, width))
                : new Size(scaled(width, box.height, height), box.height);
    }

    /** This extent where its shorter side is no longer than that, else the one of its shape whose shorter side is. */
    Size around(int side) {
        int shorter = Math.min(width, height);
        return shorter <= side ? this : new Size(scaled(width, side, shorter), scaled(height, side, shorter));
    }

    /** Lying on its side. */
    Size turned() {
        return new Size(/* width= */ height, /* height= */ width);
    }

    /** This extent divided, where the rest of a division counts as a whole pixel. */
    Size dividedBy(int horizontally, int vertically) {
        return new Size(Math.ceilDiv(width, horizontally), Math.ceilDiv(height, vertically));
    }

    private static int scaled(int length, int numerator, int denominator) {
        return Math.max(1, (int) Math.round((double) length * numerator / denominator));
    }
}
