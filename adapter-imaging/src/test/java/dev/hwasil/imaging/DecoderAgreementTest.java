package dev.hwasil.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two JPEG decoders see the same pictures. */
final class DecoderAgreementTest {

    private static final Workers WORKERS = new Workers(2);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_photo_looks_the_same_by_both(boolean progressive) {
        var image = new Landscape(1501, 999).picture();

        var photo = Pictures.jpeg(image, 0.9f, progressive);
        for (var target : List.of(new Size(1001, 666), new Size(500, 333), new Size(420, 280), new Size(200, 133))) {
            assertThat(difference(photo, target)).isLessThan(1.5);
        }
    }

    @Test
    void a_grey_picture_looks_the_same_by_both() {
        var grey = new BufferedImage(1501, 999, BufferedImage.TYPE_BYTE_GRAY);
        var _ = grey.createGraphics().drawImage(new Landscape(1501, 999).picture(), 0, 0, null);

        assertThat(difference(Pictures.jpeg(grey, 0.9f, false), new Size(600, 399)))
                .isLessThan(1.5);
    }

    /** The mean difference of a byte. */
    private static double difference(byte[] jpeg, Size target) {
        var turbo = TurboJpegDecoder.ofSystem();
        assumeTrue(turbo.isPresent(), "libturbojpeg is installed");
        var one = decode(turbo.orElseThrow(), jpeg, target);
        var other = decode(new ImageIoJpegDecoder(), jpeg, target);
        assertThat(one.size()).isEqualTo(other.size());
        long sum = 0;
        for (int i = 0; i < one.bytes().length; i++) {
            sum += Math.abs((one.bytes()[i] & 0xFF) - (other.bytes()[i] & 0xFF));
        }
        return (double) sum / one.bytes().length;
    }

    private static Pixels decode(JpegDecoder decoder, byte[] jpeg, Size target) {
        try (var arena = Arena.ofShared()) {
            var file = arena.allocate(jpeg.length).copyFrom(MemorySegment.ofArray(jpeg));
            return decoder.decode(file, JpegHeader.read(file.asByteBuffer()), target, WORKERS);
        }
    }
}
