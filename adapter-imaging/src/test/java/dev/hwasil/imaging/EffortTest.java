package dev.hwasil.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much the encoder tries, told by how long its main renditions are: the same pixels always give the same bytes. */
final class EffortTest {

    private static final Codecs CODECS = Codecs.load();
    private static final Workers WORKERS = new Workers(2);
    private static final WebpImageOptimizer OPTIMIZER = new WebpImageOptimizer(WebpImageOptimizer.DEFAULT_PIXEL_LIMIT);

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        OPTIMIZER.close();
        WORKERS.close();
    }

    @Test
    void a_photo_and_a_translucent_painting_are_worth_more_effort() throws IOException {
        assertEffort(Pictures.photo(900, 600), 3);
        assertEffort(Pictures.paintingWithAlpha(900, 600), 3);
    }

    @Test
    void what_is_flat_is_encoded_fast() throws IOException {
        var flag = Flags.quarters(
                900, 600, BufferedImage.TYPE_3BYTE_BGR, Flags.ORANGE, Flags.TEAL, Flags.PLUM, Flags.SAND);
        assertEffort(Pictures.jpeg(flag, 0.9f, false), 2);
        assertEffort(Pictures.lineDrawing(900, 600), 2);
    }

    @Test
    void what_is_opaque_and_no_photo_is_encoded_fast() throws IOException {
        assertEffort(Pictures.painting(900, 600), 2);
        assertEffort(Pictures.webp(900, 600), 2);
    }

    private void assertEffort(byte[] content, int effort) throws IOException {
        var file = Files.write(folder.resolve("picture"), content);
        var main = OPTIMIZER.render(file, OPTIMIZER.probe(file)).main();

        assertThat(main.length()).isEqualTo(length(content, effort)).isNotEqualTo(length(content, 5 - effort));
    }

    private static long length(byte[] content, int effort) {
        try (var arena = Arena.ofShared()) {
            var file = arena.allocate(content.length).copyFrom(MemorySegment.ofArray(content));
            var header = Header.read(file.asByteBuffer());
            var pixels = CODECS.decode(file, header, header.stored(), WORKERS);
            return CODECS.encoder().encode(pixels, 85, effort).length;
        }
    }
}
