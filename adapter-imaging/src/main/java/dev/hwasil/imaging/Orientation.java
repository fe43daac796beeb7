package dev.hwasil.imaging;

/**
 * How a picture lies in its file, by the value of its EXIF tag: as it is shown (1), mirrored and turned in the seven
 * other ways (2–8).
 */
record Orientation(int exif) {

    static final Orientation UPRIGHT = new Orientation(1);

    Orientation {
        if (exif < 1 || exif > 8) throw new IllegalArgumentException("no orientation: " + exif);
    }

    /** The one of that EXIF value; upright where there is no such value. */
    static Orientation of(int exif) {
        return exif >= 1 && exif <= 8 ? new Orientation(exif) : UPRIGHT;
    }

    /** The extent as it is shown of one as it lies in the file, and the other way round. */
    Size turn(Size size) {
        return isTurned() ? size.turned() : size;
    }

    /** The picture as it is shown. */
    Pixels upright(Pixels stored) {
        if (exif == 1) return stored;
        var size = turn(stored.size());
        int channels = stored.layout().channels();
        int column = isMirroredSideways() ? -channels : channels;
        int row = isMirroredUpsideDown() ? -stored.stride() : stored.stride();
        int first = (isMirroredSideways() ? stored.stride() - channels : 0)
                + (isMirroredUpsideDown() ? (stored.size().height() - 1) * stored.stride() : 0);
        int right = isTurned() ? row : column;
        int down = isTurned() ? column : row;

        var bytes = new byte[stored.bytes().length];
        int to = 0;
        for (int y = 0; y < size.height(); y++) {
            int from = first + y * down;
            for (int x = 0; x < size.width(); x++, from += right) {
                for (int channel = 0; channel < channels; channel++) bytes[to++] = stored.bytes()[from + channel];
            }
        }
        return new Pixels(size, stored.layout(), bytes);
    }

    private boolean isTurned() {
        return exif >= 5;
    }

    private boolean isMirroredSideways() {
        return exif == 2 || exif == 3 || exif == 7 || exif == 8;
    }

    private boolean isMirroredUpsideDown() {
        return exif == 3 || exif == 4 || exif == 6 || exif == 7;
    }
}
