package dev.hwasil.imaging;

import dev.hwasil.imaging.Pixels.Layout;
import java.nio.ByteOrder;

/**
 * What the samples of a TIFF or a PSD are, and how they become pixels.
 *
 * @param depth bits a sample: 1, 2, 4, 8 or 16
 * @param order of the two bytes of 16 bits
 * @param count samples a pixel: the colours first, then those of no use here, among them perhaps its alpha
 * @param inverted whether the colours are counted from their other end
 * @param alpha what becomes of the sample behind the colours
 * @param palette red, green and blue of each colour that a sample names, 3 bytes each; else empty
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record Samples(Layout colours, int depth, ByteOrder order, int count, boolean inverted, Alpha alpha, byte[] palette) {

    /** How transparent pixels are written. */
    enum Alpha {
        /** There are none. */
        NONE,
        /** Their colours as they are. */
        BESIDE,
        /** Their colours multiplied by it. */
        MULTIPLIED,
        /** Their colours as they look on white. */
        ON_WHITE
    }

    /** What a row of samples becomes. Ink has no alpha here. */
    Layout layout() {
        if (alpha == Alpha.NONE || colours == Layout.CMYK) return hasPalette() ? Layout.RGB : colours;
        return Layout.RGBA;
    }

    private boolean hasPalette() {
        return palette.length > 0;
    }

    /** A sample of that depth in 8 bits, rounded. */
    static int byteOf(int sample, int depth) {
        int most = (1 << depth) - 1;
        return (sample * 255 + most / 2) / most;
    }

    /** Bytes of so many samples. */
    int bytes(int samples) {
        return Math.toIntExact(((long) samples * depth + 7) / 8);
    }

    /** Puts so many of the samples as they were packed into every {@code step}-th byte from {@code at}, 8 bits each. */
    void unpack(byte[] packed, int samples, byte[] to, int at, int step) {
        int most = (1 << depth) - 1;
        int scale = hasPalette() ? 1 : 255 / Math.min(255, most);
        int high = order == ByteOrder.BIG_ENDIAN ? 0 : 1;
        for (int i = 0; i < samples; i++, at += step) {
            to[at] = switch (depth) {
                case 8 -> packed[i];
                case 16 -> {
                    int sample = ((packed[2 * i + high] & 0xFF) << 8) | (packed[2 * i + 1 - high] & 0xFF);
                    yield (byte) byteOf(sample, 16);
                }
                default -> {
                    int bit = i * depth;
                    yield (byte) (((packed[bit / 8] >> (8 - depth - bit % 8)) & most) * scale);
                }
            };
        }
    }

    /** Puts the pixels of a row of samples of 8 bits each there, from {@code at} on. */
    void toPixels(byte[] samples, int width, byte[] pixels, int at) {
        int channels = layout().channels();
        int own = hasPalette() ? 1 : colours.channels();
        for (int x = 0, from = 0, to = at; x < width; x++, from += count, to += channels) {
            if (hasPalette()) {
                int colour = 3 * (samples[from] & 0xFF);
                for (int i = 0; i < 3; i++) pixels[to + i] = colour + i < palette.length ? palette[colour + i] : 0;
            } else {
                for (int i = 0; i < own; i++)
                    pixels[to + i] = (byte) (inverted ? ~samples[from + i] : samples[from + i]);
            }
            if (layout() != Layout.RGBA) continue;
            if (colours == Layout.GREY && !hasPalette()) pixels[to + 2] = pixels[to + 1] = pixels[to];
            pixels[to + 3] = samples[from + own];
            if (alpha != Alpha.BESIDE) separate(pixels, to);
        }
    }

    /** Takes the alpha, or the white that shines through, out of the colours. */
    private void separate(byte[] pixels, int at) {
        int opaque = pixels[at + 3] & 0xFF;
        if (opaque == 0 || opaque == 255) return;
        int white = alpha == Alpha.ON_WHITE ? 255 - opaque : 0;
        for (int i = at; i < at + 3; i++) {
            int colour = ((pixels[i] & 0xFF) - white) * 255;
            pixels[i] = (byte) Math.clamp(Math.round((float) colour / opaque), 0, 255);
        }
    }
}
