package dev.hwasil.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TurboJpegDecoderTest {

    /** Of 1600×1200 pixels, the eighths that leave at least 1.25 for one, and are computed fast. */
    @ParameterizedTest
    @CsvSource({"160, 1", "161, 2", "320, 2", "321, 3", "480, 3", "481, 4", "640, 4", "641, 8", "1600, 8"})
    void of_a_picture_no_more_is_made_than_the_target_needs(int width, int eighths) {
        var turbo = TurboJpegDecoder.ofSystem();
        assumeTrue(turbo.isPresent(), "libturbojpeg is installed");
        var header = JpegHeader.read(ByteBuffer.wrap(Pictures.photo(1600, 1200)));
        var target = new Size(width, width * 3 / 4);
        var made = new Size(200 * eighths, 150 * eighths);

        assertThat(turbo.orElseThrow().memory(header, target))
                .isEqualTo(3 * made.pixels() + Workers.BANDS * Lanczos.memory(made, 3, target));
    }
}
