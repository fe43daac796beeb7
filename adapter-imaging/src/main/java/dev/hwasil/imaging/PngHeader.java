package dev.hwasil.imaging;

import dev.hwasil.domain.image.ImageFormat;
import java.nio.ByteBuffer;

/**
 * What the chunks of a PNG say.
 *
 * @param depth bits a sample
 * @param colours what its samples are
 * @param interlaced whether its rows come in seven passes
 * @param packedProfile its iCCP chunk; empty when there is none
 * @param palette red, green and blue of each of its colours, where it has a palette
 * @param transparency the alpha of the palette's colours, or the colour that is transparent; empty when there is none
 * @param firstData where its first chunk of pixels has its data, in the file
 */
record PngHeader(
        Size stored,
        int depth,
        Colours colours,
        boolean interlaced,
        boolean animated,
        Orientation orientation,
        ByteBuffer packedProfile,
        ByteBuffer palette,
        ByteBuffer transparency,
        int firstData)
        implements Header {

    /** What the samples of a PNG are, in the order in which the format numbers them, with those not there left out. */
    enum Colours {
        GREY(0, 1),
        RGB(2, 3),
        PALETTE(3, 1),
        GREY_ALPHA(4, 2),
        RGB_ALPHA(6, 4);

        private final int number;
        private final int samples;

        Colours(int number, int samples) {
            this.number = number;
            this.samples = samples;
        }

        /** Samples a pixel. */
        int samples() {
            return samples;
        }

        static Colours numbered(int number) {
            for (var colours : values()) if (colours.number == number) return colours;
            throw Header.undecodable();
        }
    }

    /** Deflate gives less than this many bytes for one. */
    private static final int MOST_INFLATION = 1100;

    static boolean begins(ByteBuffer file) {
        return Bytes.isAt(file, 0, PngChunks.SIGNATURE);
    }

    static PngHeader read(ByteBuffer file) {
        return new PngChunks(file).header();
    }

    @Override
    public ImageFormat format() {
        return ImageFormat.PNG;
    }

    @Override
    public ByteBuffer profile() {
        return PngChunks.unpackedProfile(packedProfile);
    }

    @Override
    public long leastLength() {
        return stored.pixels() * colours.samples * depth / 8 / MOST_INFLATION;
    }
}
