package dev.hwasil.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hwasil.application.image.UndecodableImage;
import dev.hwasil.application.storage.Content;
import dev.hwasil.domain.error.DomainException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen in the renditions, by whichever of the two JPEG decoders. */
final class RenditionTest {

    /** Who decodes JPEGs. */
    enum Jpeg {
        FASTEST,
        JDK
    }

    private static final Color[] FIELDS = {Flags.ORANGE, Flags.TEAL, Flags.PLUM, Flags.SAND};

    @TempDir
    private Path folder;

    private static final WebpImageOptimizer FASTEST = new WebpImageOptimizer(WebpImageOptimizer.DEFAULT_PIXEL_LIMIT);
    private static final WebpImageOptimizer JDK = new WebpImageOptimizer(
            WebpImageOptimizer.DEFAULT_PIXEL_LIMIT, 512 << 20, () -> Codecs.with(new ImageIoJpegDecoder()));

    @AfterAll
    static void close() {
        FASTEST.close();
        JDK.close();
    }

    @ParameterizedTest
    @EnumSource
    void colours_stay(Jpeg jpeg) {
        for (var content : List.of(
                Pictures.jpeg(flag(BufferedImage.TYPE_3BYTE_BGR), 0.95f, false),
                Pictures.jpeg(flag(BufferedImage.TYPE_3BYTE_BGR), 0.95f, true),
                Pictures.png(flag(BufferedImage.TYPE_3BYTE_BGR)),
                Documents.psd(flag(BufferedImage.TYPE_3BYTE_BGR)),
                Documents.tiff(flag(BufferedImage.TYPE_3BYTE_BGR), ""),
                Documents.tiff(flag(BufferedImage.TYPE_3BYTE_BGR), "LZW"),
                Documents.tiff(flag(BufferedImage.TYPE_3BYTE_BGR), "Deflate"),
                Documents.tiff(flag(BufferedImage.TYPE_3BYTE_BGR), "PackBits"),
                Pictures.webp(flag(BufferedImage.TYPE_3BYTE_BGR)))) {
            for (var rendition : render(jpeg, content)) assertFields(rendition, FIELDS);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void pictures_are_shown_upright(int orientation) {
        var upright = List.of(Flags.ORANGE, Flags.TEAL, Flags.PLUM, Flags.SAND);
        // where in the file each field of the upright picture lies: EXIF 2.32, 4.6.4
        int[][] places = {
            {0, 1, 2, 3},
            {1, 0, 3, 2},
            {3, 2, 1, 0},
            {2, 3, 0, 1},
            {0, 2, 1, 3},
            {1, 3, 0, 2},
            {3, 1, 2, 0},
            {2, 0, 3, 1}
        };
        var stored = new Color[4];
        for (int i = 0; i < 4; i++) stored[i] = upright.get(places[orientation - 1][i]);
        var image = Flags.quarters(2100, 1400, BufferedImage.TYPE_3BYTE_BGR, stored);
        var lying = Segments.orient(Pictures.jpeg(image, 0.95f, false), orientation, ByteOrder.LITTLE_ENDIAN);

        var main = render(Jpeg.FASTEST, lying).getFirst();

        assertThat(main.size()).isEqualTo(orientation < 5 ? new Size(1620, 1080) : new Size(720, 1080));
        assertFields(main, FIELDS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6})
    void a_portrait_is_the_middle_and_upright(int orientation) {
        var stored = orientation == 1
                ? new Color[] {Flags.ORANGE, Flags.TEAL, Flags.PLUM, Flags.SAND}
                : new Color[] {Flags.TEAL, Flags.SAND, Flags.ORANGE, Flags.PLUM};
        var image = Flags.quarters(2100, 1000, BufferedImage.TYPE_3BYTE_BGR, stored);
        var lying = Segments.orient(Pictures.jpeg(image, 0.95f, false), orientation, ByteOrder.LITTLE_ENDIAN);

        var portrait = portrait(lying);

        assertThat(portrait.size()).isEqualTo(new Size(256, 256));
        assertFields(portrait, FIELDS);
    }

    @Test
    void a_portrait_leaves_out_what_is_at_the_sides() {
        var image = Flags.plain(3000, 1000, Flags.ORANGE);
        image.getSubimage(1000, 0, 1000, 1000)
                .setData(Flags.plain(1000, 1000, Flags.TEAL).getData());

        assertFields(portrait(Pictures.png(image)), Flags.TEAL, Flags.TEAL, Flags.TEAL, Flags.TEAL);
    }

    @Test
    void a_portrait_of_something_endless_is_small_and_costs_little() {
        var portrait = portrait(Pictures.png(Flags.plain(100_000, 300, Flags.TEAL)));

        assertThat(portrait.size()).isEqualTo(new Size(12, 12));
    }

    @Test
    void alpha_stays() {
        var glass = new Color(120, 40, 110, 128);
        var nothing = new Color(0, 0, 0, 0);
        var image = Flags.quarters(2100, 1400, BufferedImage.TYPE_4BYTE_ABGR, Flags.ORANGE, nothing, glass, Flags.SAND);

        for (var content : List.of(
                Pictures.png(image), Pictures.webp(image), Documents.psd(image), Documents.tiff(image, "LZW"))) {
            for (var rendition : render(Jpeg.FASTEST, content)) {
                assertFields(rendition, Flags.ORANGE, nothing, glass, Flags.SAND);
            }
        }
    }

    @Test
    void what_is_seen_through_does_not_stain_the_edges() {
        var hiddenRed = new Color(255, 0, 0, 0);
        var image = new BufferedImage(8000, 400, BufferedImage.TYPE_4BYTE_ABGR);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 8000; x++) image.setRGB(x, y, (x % 6 < 3 ? hiddenRed : Flags.TEAL).getRGB());
        }

        var thumbnail = render(Jpeg.FASTEST, Pictures.png(image)).getLast();

        thumbnail.assertColour(0.5, 0.5, new Color(32, 140, 150, 128));
    }

    @Test
    void fine_patterns_become_their_mean_and_do_not_fold_over() {
        var image = new BufferedImage(4000, 3000, BufferedImage.TYPE_BYTE_GRAY);
        var raster = image.getRaster();
        for (int y = 0; y < 3000; y++) for (int x = 0; x < 4000; x++) raster.setSample(x, y, 0, (x + y) % 2 * 255);

        for (var rendition : render(Jpeg.FASTEST, Pictures.png(image))) {
            assertFields(rendition, grey(128), grey(128), grey(128), grey(128));
        }
    }

    @ParameterizedTest
    @EnumSource
    void grey_stays_grey(Jpeg jpeg) {
        var image = Flags.quarters(
                1200, 800, BufferedImage.TYPE_BYTE_GRAY, Color.BLACK, Color.WHITE, Color.WHITE, Color.BLACK);

        for (var content : List.of(Pictures.jpeg(image, 0.95f, false), Pictures.png(image))) {
            assertFields(render(jpeg, content).getFirst(), Color.BLACK, Color.WHITE, Color.WHITE, Color.BLACK);
        }
    }

    @Test
    void renditions_carry_no_metadata() {
        var secret = "37.5665 N, 126.9780 E";
        var text = secret.getBytes(StandardCharsets.US_ASCII);
        var exif = Segments.join("Exif\0\0".getBytes(StandardCharsets.US_ASCII), text);
        var pictures = List.of(
                Segments.insert(Pictures.photo(600, 400), 0xE1, exif),
                Chunks.insert(
                        Pictures.painting(600, 400),
                        "tEXt",
                        Segments.join("GPS\0".getBytes(StandardCharsets.US_ASCII), text)),
                Chunks.append(Pictures.webp(600, 400), "EXIF", text));

        for (var picture : pictures) {
            assertThat(latin(picture)).contains(secret);
            for (var rendition : rendered(Jpeg.FASTEST, picture)) {
                assertThat(latin(rendition.bytes())).doesNotContain(secret, "EXIF", "XMP ", "ICCP");
            }
        }
    }

    @Test
    void of_what_moves_the_first_frame_is_shown() {
        var first = Flags.plain(60, 40, Flags.PLUM);
        var second = Flags.plain(60, 40, Flags.SAND);

        var moving = Chunks.animation(120, 80, 60, 40, Pictures.webp(first), Pictures.webp(second));

        var nothing = new Color(0, 0, 0, 0);
        assertFields(render(Jpeg.FASTEST, moving).getFirst(), nothing, nothing, nothing, Flags.PLUM);
        var movingPng = Chunks.insert(Pictures.png(first), "acTL", new byte[8]);
        assertFields(render(Jpeg.FASTEST, movingPng).getFirst(), Flags.PLUM, Flags.PLUM, Flags.PLUM, Flags.PLUM);
    }

    @ParameterizedTest
    @EnumSource
    void a_picture_that_is_cut_off_is_refused(Jpeg jpeg) {
        var photo = Pictures.photo(1200, 800);
        var progressive = Pictures.jpeg(new Landscape(1200, 800).picture(), 0.9f, true);
        for (var whole : List.of(photo, progressive, Pictures.webp(1200, 800))) {
            for (double share : new double[] {0.3, 0.9, 0.999}) {
                assertUndecodable(jpeg, Arrays.copyOf(whole, (int) (whole.length * share)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_jpeg_whose_codes_make_no_sense_is_refused(Jpeg jpeg) {
        assertUndecodable(jpeg, HostilePictures.wrongCodes());
    }

    @ParameterizedTest
    @EnumSource
    void a_jpeg_of_thousands_of_scans_is_refused_soon(Jpeg jpeg) {
        assertUndecodable(jpeg, HostilePictures.scans(3_000));
    }

    private static BufferedImage flag(int type) {
        return Flags.quarters(2100, 1400, type, FIELDS);
    }

    private static Color grey(int value) {
        return new Color(value, value, value);
    }

    private static void assertFields(Decoded rendition, Color... fields) {
        rendition.assertColour(0.25, 0.25, fields[0]);
        rendition.assertColour(0.75, 0.25, fields[1]);
        rendition.assertColour(0.25, 0.75, fields[2]);
        rendition.assertColour(0.75, 0.75, fields[3]);
    }

    private void assertUndecodable(Jpeg jpeg, byte[] content) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> rendered(jpeg, content))
                .extracting(DomainException::error)
                .isEqualTo(new UndecodableImage());
    }

    private Decoded portrait(byte[] content) {
        try {
            var file = Files.write(folder.resolve("picture"), content);
            return Decoded.of(FASTEST.portrait(file, FASTEST.probe(file)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<Decoded> render(Jpeg jpeg, byte[] content) {
        return rendered(jpeg, content).stream().map(Decoded::of).toList();
    }

    private List<Content.Bytes> rendered(Jpeg jpeg, byte[] content) {
        try {
            var file = Files.write(folder.resolve("picture"), content);
            var optimizer = jpeg == Jpeg.JDK ? JDK : FASTEST;
            var renditions = optimizer.render(file, optimizer.probe(file));
            return List.of((Content.Bytes) renditions.main(), (Content.Bytes) renditions.thumbnail());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
