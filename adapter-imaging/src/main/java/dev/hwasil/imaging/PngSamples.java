package dev.hwasil.imaging;

import static dev.hwasil.imaging.Header.undecodable;

import dev.hwasil.imaging.Pixels.Layout;
import java.util.Arrays;

/** Turns the samples of a PNG, of whatever depth and kind, into pixels. */
final class PngSamples {

    private final PngHeader.Colours colours;
    private final int depth;
    private final Layout layout;
    private final int[] palette;
    private final int[] transparent;

    PngSamples(PngHeader header) {
        colours = header.colours();
        depth = header.depth();
        layout = layout(header);
        palette = palette(header);
        transparent = transparent(header);
    }

    Layout layout() {
        return layout;
    }

    static Layout layout(PngHeader header) {
        boolean isTransparent = header.transparency().hasRemaining();
        return switch (header.colours()) {
            case GREY -> isTransparent ? Layout.RGBA : Layout.GREY;
            case RGB, PALETTE -> isTransparent ? Layout.RGBA : Layout.RGB;
            case GREY_ALPHA, RGB_ALPHA -> Layout.RGBA;
        };
    }

    /** Whether the samples are the pixels already. */
    boolean arePixels() {
        return depth == 8 && colours.samples() == layout.channels();
    }

    /** The pixels of a row whose samples begin at 1. */
    void expand(byte[] row, int width, byte[] pixels) {
        int channels = layout.channels();
        var samples = new int[colours.samples()];
        for (int x = 0, to = 0; x < width; x++, to += channels) {
            for (int i = 0; i < samples.length; i++) samples[i] = sample(row, x * samples.length + i);
            switch (colours) {
                case PALETTE -> put(palette[samples[0]], pixels, to, channels);
                case GREY, GREY_ALPHA -> put(grey(samples), pixels, to, channels);
                case RGB, RGB_ALPHA -> put(rgb(samples), pixels, to, channels);
            }
        }
    }

    private int sample(byte[] row, int index) {
        return switch (depth) {
            case 8 -> row[1 + index] & 0xFF;
            case 16 -> ((row[1 + 2 * index] & 0xFF) << 8) | (row[2 + 2 * index] & 0xFF);
            default -> {
                int bit = index * depth;
                yield (row[1 + bit / 8] >> (8 - depth - bit % 8)) & ((1 << depth) - 1);
            }
        };
    }

    private int grey(int[] samples) {
        int grey = byteOf(samples[0]);
        return argb(alpha(samples, 1), grey, grey, grey);
    }

    private int rgb(int[] samples) {
        return argb(alpha(samples, 3), byteOf(samples[0]), byteOf(samples[1]), byteOf(samples[2]));
    }

    private int alpha(int[] samples, int colourSamples) {
        if (samples.length > colourSamples) return byteOf(samples[colourSamples]);
        return Arrays.equals(samples, transparent) ? 0 : 255;
    }

    private int byteOf(int sample) {
        return Samples.byteOf(sample, depth);
    }

    private static int argb(int alpha, int red, int green, int blue) {
        return (alpha << 24) | (red << 16) | (green << 8) | blue;
    }

    private static void put(int argb, byte[] pixels, int to, int channels) {
        if (channels >= 3) {
            pixels[to] = (byte) (argb >> 16);
            pixels[to + 1] = (byte) (argb >> 8);
            pixels[to + 2] = (byte) argb;
        } else pixels[to] = (byte) argb;
        if (channels == 4) pixels[to + 3] = (byte) (argb >> 24);
    }

    /** All colours that a sample can name; those that the file leaves out are black. */
    private static int[] palette(PngHeader header) {
        if (header.colours() != PngHeader.Colours.PALETTE) return new int[0];
        var rgb = header.palette();
        if (rgb.limit() == 0 || rgb.limit() % 3 != 0) throw undecodable();
        var palette = new int[1 << header.depth()];
        for (int i = 0; i < palette.length; i++) {
            int alpha = i < header.transparency().limit() ? Bytes.unsigned(header.transparency(), i) : 255;
            boolean isThere = 3 * i + 2 < rgb.limit();
            palette[i] = isThere
                    ? argb(
                            alpha,
                            Bytes.unsigned(rgb, 3 * i),
                            Bytes.unsigned(rgb, 3 * i + 1),
                            Bytes.unsigned(rgb, 3 * i + 2))
                    : argb(alpha, 0, 0, 0);
        }
        return palette;
    }

    /** The samples of the one colour that is transparent; none when there is no such colour. */
    private static int[] transparent(PngHeader header) {
        boolean isColour = header.colours() == PngHeader.Colours.GREY || header.colours() == PngHeader.Colours.RGB;
        var chunk = header.transparency();
        if (!isColour || !chunk.hasRemaining()) return new int[0];
        var samples = new int[header.colours().samples()];
        if (chunk.limit() < 2 * samples.length) throw undecodable();
        for (int i = 0; i < samples.length; i++) samples[i] = Short.toUnsignedInt(chunk.getShort(2 * i));
        return samples;
    }
}
