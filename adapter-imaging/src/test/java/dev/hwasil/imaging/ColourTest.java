package dev.hwasil.imaging;

import dev.hwasil.application.storage.Content;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Colours as their profile means them. */
final class ColourTest {

    private static final WebpImageOptimizer FASTEST = new WebpImageOptimizer(WebpImageOptimizer.DEFAULT_PIXEL_LIMIT);
    private static final WebpImageOptimizer JDK = new WebpImageOptimizer(
            WebpImageOptimizer.DEFAULT_PIXEL_LIMIT, 512 << 20, () -> Codecs.with(new ImageIoJpegDecoder()));

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        FASTEST.close();
        JDK.close();
    }

    @Test
    void a_profile_that_swaps_red_and_blue_swaps_them_in_every_format() {
        var image = Flags.quarters(
                600, 400, BufferedImage.TYPE_3BYTE_BGR, Flags.ORANGE, Flags.TEAL, Flags.ORANGE, Flags.TEAL);

        for (var content : List.of(
                Segments.profile(Pictures.jpeg(image, 1, false), swapped()),
                Chunks.profile(Pictures.png(image), swapped()),
                Chunks.append(Pictures.webp(image), "ICCP", swapped()))) {
            var rendition = render(FASTEST, content);
            for (double y = 0.05; y < 1; y += 0.1) rendition.assertColour(0.25, y, new Color(32, 128, 224));
        }
    }

    @Test
    void a_profile_leaves_alpha_alone() {
        var image = Flags.plain(600, 400, new Color(224, 128, 32, 100));

        var rendition = render(FASTEST, Chunks.profile(Pictures.png(image), swapped()));

        rendition.assertColour(0.5, 0.5, new Color(32, 128, 224, 100));
    }

    @Test
    void srgb_itself_changes_nothing() {
        var srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var image = Flags.plain(600, 400, Flags.ORANGE);

        render(FASTEST, Chunks.profile(Pictures.png(image), srgb)).assertColour(0.5, 0.5, Flags.ORANGE);
    }

    @Test
    void a_profile_that_makes_no_sense_or_is_for_other_colours_is_ignored() {
        var image = Flags.plain(600, 400, Flags.ORANGE);
        var grey = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();

        for (var profile : List.of(new byte[500], Arrays.copyOf(swapped(), 300), grey)) {
            render(FASTEST, Chunks.profile(Pictures.png(image), profile)).assertColour(0.5, 0.5, Flags.ORANGE);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false"})
    void a_profile_of_more_than_4_mebibytes_is_ignored(int more, boolean isFollowed) {
        var profile = Arrays.copyOf(swapped(), (4 << 20) + more);
        var image = Flags.quarters(
                600, 400, BufferedImage.TYPE_3BYTE_BGR, Flags.ORANGE, Flags.ORANGE, Flags.ORANGE, Flags.ORANGE);
        var seen = isFollowed ? new Color(32, 128, 224) : Flags.ORANGE;

        render(FASTEST, Segments.profile(Pictures.jpeg(image, 1, false), profile))
                .assertColour(0.5, 0.5, seen);
        render(FASTEST, Chunks.profile(Pictures.png(image), profile)).assertColour(0.5, 0.5, seen);
        render(FASTEST, Chunks.append(Pictures.webp(image), "ICCP", profile)).assertColour(0.5, 0.5, seen);
    }

    @Test
    void grey_may_be_linear() {
        var linear = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        var image = new BufferedImage(600, 400, BufferedImage.TYPE_BYTE_GRAY);
        var row = new int[600];
        Arrays.fill(row, 55);
        for (int y = 0; y < 400; y++) image.getRaster().setPixels(0, y, 600, 1, row);

        var seen = render(FASTEST, Chunks.profile(Pictures.png(image), linear));

        seen.assertColour(0.5, 0.5, new Color(128, 128, 128));
    }

    @ParameterizedTest
    @EnumSource(InkOrder.class)
    void ink_becomes_light(InkOrder order) {
        var content = inked(order);

        for (var optimizer : List.of(FASTEST, JDK)) {
            var seen = render(optimizer, content);
            seen.assertColour(0.25, 0.25, new Color(0, 255, 255));
            seen.assertColour(0.75, 0.25, new Color(255, 0, 255));
            seen.assertColour(0.25, 0.75, new Color(255, 255, 0));
            seen.assertColour(0.75, 0.75, new Color(64, 64, 64));
        }
    }

    @Test
    void a_jpeg_may_hold_red_green_and_blue_themselves() {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 600, 400, 3, null);
        for (int y = 0; y < 400; y++) for (int x = 0; x < 600; x++) raster.setPixel(x, y, new int[] {224, 128, 32});
        var content = Segments.adobe(Pictures.jpeg(raster, 0.97f), 0);

        for (var optimizer : List.of(FASTEST, JDK)) render(optimizer, content).assertColour(0.5, 0.5, Flags.ORANGE);
    }

    /** How the inks of a JPEG are coded. */
    enum InkOrder {
        CMYK,
        YCCK
    }

    /** Cyan, magenta, yellow and three quarters of black, in fields, inverted as Adobe writes them. */
    private static byte[] inked(InkOrder order) {
        int[][] inks = {{255, 0, 0, 0}, {0, 255, 0, 0}, {0, 0, 255, 0}, {0, 0, 0, 191}};
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 600, 400, 4, null);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 600; x++) {
                var ink = inks[2 * (y / 200) + x / 300];
                raster.setPixel(x, y, order == InkOrder.CMYK ? inverted(ink) : ycck(ink));
            }
        }
        return Segments.adobe(Pictures.jpeg(raster, 0.97f), order == InkOrder.CMYK ? 0 : 2);
    }

    private static int[] inverted(int[] ink) {
        return Arrays.stream(ink).map(value -> 255 - value).toArray();
    }

    private static int[] ycck(int[] ink) {
        double r = ink[0];
        double g = ink[1];
        double b = ink[2];
        return new int[] {
            clamped(0.299 * r + 0.587 * g + 0.114 * b),
            clamped(128 - 0.168736 * r - 0.331264 * g + 0.5 * b),
            clamped(128 + 0.5 * r - 0.418688 * g - 0.081312 * b),
            255 - ink[3]
        };
    }

    private static int clamped(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }

    /** sRGB in which red means blue, and blue red. */
    private static byte[] swapped() {
        var profile = ICC_Profile.getInstance(
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        var red = profile.getData(ICC_Profile.icSigRedColorantTag);
        var blue = profile.getData(ICC_Profile.icSigBlueColorantTag);
        profile.setData(ICC_Profile.icSigRedColorantTag, blue);
        profile.setData(ICC_Profile.icSigBlueColorantTag, red);
        return profile.getData();
    }

    private Decoded render(WebpImageOptimizer optimizer, byte[] content) {
        try {
            var file = Files.write(folder.resolve("picture"), content);
            Content main = optimizer.render(file, optimizer.probe(file)).main();
            return Decoded.of(main);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
