package dev.hwasil.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hwasil.application.image.ImageOptimizer.Picture;
import dev.hwasil.application.image.NotAnImage;
import dev.hwasil.application.image.TooManyPixels;
import dev.hwasil.application.image.UndecodableImage;
import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.image.ImageFormat;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProbeTest {

    private static final long LIMIT = 200_000_000;
    private static final Duration SOON = Duration.ofMillis(50);
    private static final byte[] PHOTO = Pictures.photo(300, 200);

    @TempDir
    private Path folder;

    private final WebpImageOptimizer optimizer = new WebpImageOptimizer(LIMIT);

    @AfterEach
    void close() {
        optimizer.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void a_jpeg_that_does_not_lie_on_its_side_is_as_wide_as_its_header_says(int orientation) {
        assertThat(probe(Segments.orient(PHOTO, orientation, ByteOrder.LITTLE_ENDIAN)))
                .isEqualTo(new Picture(ImageFormat.JPEG, 300, 200, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8})
    void a_jpeg_that_lies_on_its_side_is_as_wide_as_it_is_shown(int orientation) {
        assertThat(probe(Segments.orient(PHOTO, orientation, ByteOrder.BIG_ENDIAN)))
                .isEqualTo(new Picture(ImageFormat.JPEG, 200, 300, false));
    }

    @Test
    void a_png_and_a_webp_may_lie_on_their_side_too() {
        var exif = Segments.exif(6, ByteOrder.BIG_ENDIAN);

        assertThat(probe(Chunks.insert(Pictures.painting(60, 40), "eXIf", exif)))
                .isEqualTo(new Picture(ImageFormat.PNG, 40, 60, false));
        assertThat(probe(Chunks.append(Pictures.webp(60, 40), "EXIF", exif)))
                .isEqualTo(new Picture(ImageFormat.WEBP, 40, 60, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 255, 65535})
    void an_orientation_that_there_is_not_means_upright(int orientation) {
        assertThat(probe(Segments.orient(PHOTO, orientation, ByteOrder.LITTLE_ENDIAN))
                        .width())
                .isEqualTo(300);
    }

    @Test
    void exif_data_that_are_cut_off_anywhere_mean_upright_or_what_they_said() {
        var exif = Segments.exif(6, ByteOrder.LITTLE_ENDIAN);
        for (int length = 0; length < exif.length; length++) {
            var data = Segments.join(latin("Exif\0\0"), Arrays.copyOf(exif, length));
            assertThat(probe(Segments.insert(PHOTO, 0xE1, data)).width()).isIn(200, 300);
        }
    }

    @Test
    void a_directory_of_exif_that_lies_far_outside_means_upright() {
        var exif = Segments.exif(6, ByteOrder.LITTLE_ENDIAN);
        ByteBuffer.wrap(exif).order(ByteOrder.LITTLE_ENDIAN).putInt(4, 0x7FFF_FFFF);

        assertThat(probe(Segments.insert(PHOTO, 0xE1, Segments.join(latin("Exif\0\0"), exif)))
                        .width())
                .isEqualTo(300);
    }

    @Test
    void what_moves_is_told() {
        var png = Pictures.painting(60, 40);
        var webp = Pictures.webp(60, 40);

        assertThat(probe(Chunks.insert(png, "acTL", new byte[8])).animated()).isTrue();
        assertThat(probe(Chunks.animation(60, 40, 0, 0, webp, webp)).animated()).isTrue();
        assertThat(probe(png).animated()).isFalse();
        assertThat(probe(webp).animated()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "bmp"})
    void formats_that_others_take_are_refused(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var image = new BufferedImage(30, 20, BufferedImage.TYPE_3BYTE_BGR);
        assertThat(ImageIO.write(image, format, bytes)).isTrue();

        assertRefused(bytes.toByteArray(), new NotAnImage());
    }

    /** Header bombs: the decoder must not even be asked. */
    @ParameterizedTest
    @EnumSource(ImageFormat.class)
    void enormous_extents_are_refused_within_milliseconds(ImageFormat format) {
        var bomb = switch (format) {
            case JPEG -> jpegOf(65_535, 65_535);
            case PNG -> Chunks.pngHeader(30_000, 30_000);
            case WEBP -> losslessWebpOf(16_383, 16_383);
            case PSD -> Documents.psdHeader(30_000, 30_000);
            case TIFF -> Documents.tiffHeader(100_000, 100_000);
        };
        var _ = probe(PHOTO); // what is slow once only

        var start = Instant.now();
        assertRefused(bomb, new TooManyPixels(LIMIT));
        assertThat(Duration.between(start, Instant.now())).isLessThan(SOON);
    }

    @Test
    void a_picture_may_have_as_many_pixels_as_the_limit() {
        try (var strict = new WebpImageOptimizer(60_000)) {
            assertThat(strict.probe(file(PHOTO)).width()).isEqualTo(300);
        }
        try (var stricter = new WebpImageOptimizer(59_999)) {
            assertRefused(stricter, PHOTO, new TooManyPixels(59_999));
        }
    }

    @Test
    void no_extent_is_no_picture() {
        assertRefused(jpegOf(0, 10), new UndecodableImage());
        assertRefused(jpegOf(10, 0), new UndecodableImage());
        assertRefused(Chunks.pngHeader(0, 10), new UndecodableImage());
        assertRefused(Chunks.pngHeader(10, -1), new UndecodableImage());
        assertRefused(lossyWebpOf(0, 10), new UndecodableImage());
        assertRefused(Documents.psdHeader(0, 10), new UndecodableImage());
        assertRefused(Documents.tiffHeader(10, 0), new UndecodableImage());
    }

    @Test
    void a_header_that_its_few_bytes_cannot_fulfil_lies() {
        assertRefused(jpegOf(10_000, 10_000), new UndecodableImage());
        assertRefused(Chunks.pngHeader(10_000, 10_000), new UndecodableImage());
        assertRefused(Documents.psdHeader(10_000, 10_000), new UndecodableImage());
        assertRefused(Documents.tiffHeader(10_000, 10_000), new UndecodableImage());
    }

    @Test
    void a_file_that_ends_in_its_header_is_no_picture() {
        for (var whole : new byte[][] {PHOTO, Pictures.painting(30, 20), Pictures.webp(30, 20)}) {
            for (int length = 12; length < 60; length++) {
                assertRefused(Arrays.copyOf(whole, length), new UndecodableImage());
            }
        }
    }

    @Test
    void many_segments_and_chunks_do_not_hold_it_up() {
        var segments = PHOTO;
        var chunks = Pictures.painting(30, 20);
        for (int i = 0; i < 200; i++) segments = Segments.insert(segments, 0xE1, new byte[60_000]);
        var manyChunks = new byte[100_000][];
        Arrays.fill(manyChunks, Chunks.pngChunk("tEXt", new byte[0]));
        var flood = Segments.join(
                Arrays.copyOf(chunks, 33), Segments.join(manyChunks), Arrays.copyOfRange(chunks, 33, chunks.length));

        assertThat(probe(segments).width()).isEqualTo(300);
        assertRefused(flood, new UndecodableImage());
    }

    private Picture probe(byte[] content) {
        return optimizer.probe(file(content));
    }

    private void assertRefused(byte[] content, DomainError expected) {
        assertRefused(optimizer, content, expected);
    }

    private void assertRefused(WebpImageOptimizer asked, byte[] content, DomainError expected) {
        var file = file(content);
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> asked.probe(file))
                .extracting(DomainException::error)
                .isEqualTo(expected);
    }

    private Path file(byte[] content) {
        try {
            return Files.write(folder.resolve("picture"), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] jpegOf(int width, int height) {
        var jpeg = PHOTO.clone();
        for (int i = 0; i < jpeg.length - 9; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
                ByteBuffer.wrap(jpeg).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return Arrays.copyOf(jpeg, 5_000);
            }
        }
        throw new AssertionError("no frame");
    }

    private static byte[] lossyWebpOf(int width, int height) {
        return webpOf(
                "VP8 ",
                ByteBuffer.allocate(10)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(3, new byte[] {(byte) 0x9D, 1, '*'})
                        .putShort(6, (short) width)
                        .putShort(8, (short) height));
    }

    private static byte[] losslessWebpOf(int width, int height) {
        return webpOf(
                "VP8L",
                ByteBuffer.allocate(10)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(0, (byte) 0x2F)
                        .putInt(1, (width - 1) | ((height - 1) << 14)));
    }

    private static byte[] webpOf(String type, ByteBuffer data) {
        return ByteBuffer.allocate(20 + data.limit())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(latin("RIFF"))
                .putInt(12 + data.limit())
                .put(latin("WEBP" + type))
                .putInt(data.limit())
                .put(data)
                .array();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
