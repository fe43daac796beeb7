package dev.hwasil.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hwasil.application.image.UndecodableImage;
import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.DomainException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photoshop documents and TIFFs that are not what they should be, and those that are odd but right. */
final class DocumentTest {

    private static final BufferedImage FLAG =
            Flags.quarters(90, 60, BufferedImage.TYPE_3BYTE_BGR, Flags.ORANGE, Flags.TEAL, Flags.PLUM, Flags.SAND);

    private static final int PSD_RESOURCES = 30;

    private static final Workers WORKERS = new Workers(1);
    private static final WebpImageOptimizer OPTIMIZER = new WebpImageOptimizer(WebpImageOptimizer.DEFAULT_PIXEL_LIMIT);

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        OPTIMIZER.close();
        WORKERS.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LZW", "Deflate", "PackBits", "psd"})
    void a_file_that_is_cut_off_anywhere_is_refused(String kind) {
        var whole = kind.equals("psd") ? Documents.psd(FLAG) : Documents.tiff(FLAG, kind);

        assertThat(decode(whole).size()).isEqualTo(new Size(90, 60));
        for (int length = 8; length < whole.length - 24; length += 7) assertRefused(Arrays.copyOf(whole, length));
    }

    @Test
    void a_document_that_was_saved_without_its_flattened_picture_is_refused() {
        assertThat(decode(withVersion(true)).size()).isEqualTo(new Size(90, 60));
        assertRefused(withVersion(false));
    }

    /** The resource that says whether the flattened picture is there: what Photoshop puts for it otherwise is white. */
    private static byte[] withVersion(boolean isFlattened) {
        var psd = Documents.psd(FLAG);
        var resource = ByteBuffer.allocate(4 + 12 + 6)
                .putInt(12 + 6)
                .put(new byte[] {'8', 'B', 'I', 'M', 0x04, 0x21, 0, 0})
                .putInt(5)
                .putInt(1)
                .put((byte) (isFlattened ? 1 : 0))
                .array();
        return Segments.join(
                Arrays.copyOf(psd, PSD_RESOURCES), resource, Arrays.copyOfRange(psd, PSD_RESOURCES + 4, psd.length));
    }

    @Test
    void a_document_of_colours_that_are_not_known_is_refused() {
        for (int mode : List.of(5, 7, 9)) {
            var psd = Documents.psd(FLAG);
            psd[25] = (byte) mode;
            assertRefused(psd);
        }
    }

    @Test
    void tags_that_nobody_could_fulfil_are_refused() {
        var tags = Documents.tiffHeader(10, 10);
        for (int entry = 0; entry < 9; entry++) {
            for (int value : new int[] {0, -1, Integer.MAX_VALUE}) {
                var tiff = Segments.join(tags, new byte[400]);
                ByteBuffer.wrap(tiff).putInt(8 + 2 + entry * 12 + 8, value);
                assertDecodedOrRefused(tiff);
                ByteBuffer.wrap(tiff).putInt(8 + 2 + entry * 12 + 4, value);
                assertDecodedOrRefused(tiff);
            }
        }
    }

    @Test
    void no_more_depths_are_looked_at_than_there_are_samples() {
        assertThat(decode(withDepths(8, 8, 8, 16)).size()).isEqualTo(new Size(90, 60));
        assertRefused(withDepths(8, 8, 16, 16));
    }

    /** A TIFF of three samples whose depths lie behind its end. */
    private static byte[] withDepths(int... depths) {
        var tiff = Documents.tiff(FLAG, "");
        var file = ByteBuffer.allocate(tiff.length + 2 * depths.length).put(tiff);
        for (int depth : depths) file.putShort((short) depth);
        int directory = file.getInt(4);
        for (int entry = directory + 2; ; entry += 12) {
            if (file.getShort(entry) != 258) continue;
            return file.putInt(entry + 4, depths.length)
                    .putInt(entry + 8, tiff.length)
                    .array();
        }
    }

    private void assertDecodedOrRefused(byte[] content) {
        try {
            var file = Files.write(folder.resolve("tiff"), content);
            assertThat(OPTIMIZER.render(file, OPTIMIZER.probe(file)).main()).isNotNull();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (DomainException refused) {
            assertThat(refused.error()).isInstanceOf(DomainError.InvalidImage.class);
        }
    }

    private static void assertRefused(byte[] content) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> decode(content))
                .extracting(DomainException::error)
                .isEqualTo(new UndecodableImage());
    }

    private static Pixels decode(byte[] content) {
        var file = ByteBuffer.wrap(content);
        return switch (Header.read(file)) {
            case PsdHeader psd -> PsdDecoder.decode(file, psd, psd.stored(), WORKERS);
            case TiffHeader tiff -> TiffDecoder.decode(file, tiff, tiff.stored(), WORKERS);
            default -> throw new AssertionError("another format");
        };
    }
}
