package dev.hwasil.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.image.TooManyPixels;
import dev.hwasil.domain.error.DomainException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many pictures at once do not take more memory than was given. */
final class BoundsTest {

    private static final long MEGABYTE = 1 << 20;
    private static final long MEMORY = 300 * MEGABYTE;

    @TempDir
    private Path folder;

    @Test
    void as_many_pictures_are_decoded_at_once_as_the_memory_allows() throws IOException {
        var photo = Files.write(folder.resolve("photo"), Pictures.photo(1200, 800));
        var watched = new Watched(100 * MEGABYTE);

        try (var optimizer = new WebpImageOptimizer(200_000_000, MEMORY, () -> Codecs.with(watched))) {
            var picture = optimizer.probe(photo);
            Race.of(16, _ -> assertThat(optimizer.render(photo, picture).main()).isNotNull());
        }

        assertThat(watched.most.get()).isEqualTo(MEGABYTE * 100);
    }

    @Test
    void a_picture_that_would_need_more_than_there_is_has_too_many_pixels() throws IOException {
        var photo = Files.write(folder.resolve("photo"), Pictures.photo(1200, 800));

        try (var optimizer = new WebpImageOptimizer(200_000_000, MEMORY, () -> Codecs.with(new Watched(MEMORY)))) {
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> optimizer.probe(photo))
                    .extracting(DomainException::error)
                    .isInstanceOf(TooManyPixels.class);
        }
    }

    @Test
    void pictures_of_49_megapixels_are_rendered_side_by_side_in_a_small_heap() throws IOException {
        var blank = new BufferedImage(7000, 7000, BufferedImage.TYPE_BYTE_GRAY);
        var jpeg = Files.write(folder.resolve("jpeg"), Pictures.jpeg(blank, 0.5f, false));
        var png = Files.write(folder.resolve("png"), Pictures.png(blank));

        try (var optimizer = new WebpImageOptimizer(200_000_000, MEMORY, Codecs::load)) {
            Race.of(8, racer -> {
                var file = racer % 2 == 0 ? jpeg : png;
                assertThat(optimizer.render(file, optimizer.probe(file)).main()).isNotNull();
            });
        }
    }

    @Test
    void a_jpeg_whose_components_come_one_after_the_other_is_held_whole() {
        var together = Pictures.photo(3000, 2000);
        var apart = together.clone();
        int scan = JpegHeader.read(ByteBuffer.wrap(together)).firstScan();
        apart[scan + 4] = 1;

        var decoder = new ImageIoJpegDecoder();
        var target = new Size(300, 200);
        assertThat(decoder.memory(JpegHeader.read(ByteBuffer.wrap(apart)), target))
                .isEqualTo(decoder.memory(JpegHeader.read(ByteBuffer.wrap(together)), target) + 3000 * 2000 * 3 * 2);
    }

    /** Says how much it holds, and remembers how much it held at the most. */
    private static final class Watched implements JpegDecoder {

        private final JpegDecoder jdk = new ImageIoJpegDecoder();
        private final long memory;
        private final AtomicLong held = new AtomicLong();
        private final AtomicLong most = new AtomicLong();

        private Watched(long memory) {
            this.memory = memory;
        }

        @Override
        public long memory(JpegHeader header, Size target) {
            return memory;
        }

        @Override
        public Pixels decode(MemorySegment file, JpegHeader header, Size target, Workers workers) {
            most.accumulateAndGet(held.addAndGet(memory), Math::max);
            var pixels = jdk.decode(file, header, target, workers);
            held.addAndGet(-memory);
            return pixels;
        }
    }
}
