package dev.hwasil.imaging;

import dev.hwasil.imaging.Pixels.Layout;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Takes pictures from the colours of their ICC profile to sRGB. */
final class ColourProfile {

    /** Steps of each channel in the colours by which a profile is known to be sRGB. */
    private static final int STEPS = 5;

    /** For any number of threads: what it computes at its first pixel serves all. */
    private final ColorConvertOp conversion;

    private ColourProfile(ICC_Profile profile) {
        var srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        conversion = new ColorConvertOp(new ICC_Profile[] {profile, srgb}, null);
    }

    /**
     * The picture in sRGB: RGB, with or without alpha. Without a profile, or with one that makes no sense, is too long
     * or of other colours, it is taken to be in sRGB already, and ink to be ideal.
     */
    static Pixels toSrgb(Pixels picture, ByteBuffer profile, Workers workers) {
        return parsed(profile)
                .filter(parsed -> parsed.getColorSpaceType() == type(picture.layout()))
                .map(ColourProfile::new)
                .filter(known -> picture.layout() == Layout.GREY || picture.layout() == Layout.CMYK || !known.isSrgb())
                .flatMap(known -> known.converted(picture, workers))
                .orElseGet(() -> workers.call(() -> unprofiled(picture)));
    }

    private static Optional<ICC_Profile> parsed(ByteBuffer profile) {
        if (!profile.hasRemaining() || profile.remaining() > Header.LONGEST_PROFILE) return Optional.empty();
        var bytes = new byte[profile.remaining()];
        profile.duplicate().get(bytes);
        try {
            return Optional.of(ICC_Profile.getInstance(bytes));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static int type(Layout layout) {
        return switch (layout) {
            case GREY -> ColorSpace.TYPE_GRAY;
            case RGB, RGBA -> ColorSpace.TYPE_RGB;
            case CMYK -> ColorSpace.TYPE_CMYK;
        };
    }

    /** Most pictures say in a profile that they are in sRGB; converting them would cost time and change nothing. */
    private boolean isSrgb() {
        int count = STEPS * STEPS * STEPS;
        var colours = new byte[count * 3];
        for (int i = 0, at = 0; i < count; i++) {
            colours[at++] = (byte) (i % STEPS * 255 / (STEPS - 1));
            colours[at++] = (byte) (i / STEPS % STEPS * 255 / (STEPS - 1));
            colours[at++] = (byte) (i / STEPS / STEPS * 255 / (STEPS - 1));
        }
        var converted = new byte[colours.length];
        try {
            convert(new Pixels(new Size(count, 1), Layout.RGB, colours), converted, 0, 1);
        } catch (CMMException _) {
            return true;
        }
        return IntStream.range(0, colours.length)
                .allMatch(i -> Math.abs((colours[i] & 0xFF) - (converted[i] & 0xFF)) <= 1);
    }

    /** Nothing when the profile turns out to be broken. */
    private Optional<Pixels> converted(Pixels picture, Workers workers) {
        var opaque = picture.layout() == Layout.RGBA ? picture.opaque() : picture;
        var bytes = new byte[Math.toIntExact(picture.size().pixels() * 3)];
        try {
            workers.inBands(1, (first, end) -> convert(opaque, bytes, first, end)); // its first pixel, once
            workers.inBands(picture.size().height(), (first, end) -> convert(opaque, bytes, first, end));
        } catch (CMMException _) {
            return Optional.empty();
        }
        var converted = new Pixels(picture.size(), Layout.RGB, bytes);
        return Optional.of(picture.layout() == Layout.RGBA ? converted.withAlphaOf(picture) : converted);
    }

    /** Some rows, in arrays of their own: the JDK writes a whole array back, whatever part of it was converted. */
    private void convert(Pixels opaque, byte[] rgb, int first, int end) {
        int stride = opaque.stride();
        var from = Arrays.copyOfRange(opaque.bytes(), first * stride, end * stride);
        var to = new byte[(end - first) * opaque.size().width() * 3];
        var _ = conversion.filter(
                raster(from, opaque.size().width(), opaque.layout().channels()),
                raster(to, opaque.size().width(), 3));
        System.arraycopy(to, 0, rgb, first * opaque.size().width() * 3, to.length);
    }

    private static WritableRaster raster(byte[] bytes, int width, int channels) {
        int stride = width * channels;
        var bands = IntStream.range(0, channels).toArray();
        var buffer = new DataBufferByte(bytes, bytes.length);
        return Raster.createInterleavedRaster(buffer, width, bytes.length / stride, stride, channels, bands, null);
    }

    private static Pixels unprofiled(Pixels picture) {
        return switch (picture.layout()) {
            case RGB, RGBA -> picture;
            case GREY -> {
                var bytes = new byte[picture.bytes().length * 3];
                for (int i = 0; i < bytes.length; i++) bytes[i] = picture.bytes()[i / 3];
                yield new Pixels(picture.size(), Layout.RGB, bytes);
            }
            case CMYK -> {
                var ink = picture.bytes();
                var bytes = new byte[ink.length / 4 * 3];
                for (int i = 0; i < bytes.length; i++) {
                    int paper = 255 - (ink[i / 3 * 4 + i % 3] & 0xFF);
                    int light = 255 - (ink[i / 3 * 4 + 3] & 0xFF);
                    bytes[i] = (byte) ((paper * light + 127) / 255);
                }
                yield new Pixels(picture.size(), Layout.RGB, bytes);
            }
        };
    }
}
