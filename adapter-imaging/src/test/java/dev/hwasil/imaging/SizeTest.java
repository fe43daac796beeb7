package dev.hwasil.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SizeTest {

    private static final Size BOX = new Size(1920, 1080);

    @ParameterizedTest
    @CsvSource({
        "6000, 4000, 1620, 1080",
        "4000, 6000, 720, 1080",
        "3840, 2160, 1920, 1080",
        "1920, 1080, 1920, 1080",
        "1921, 1080, 1920, 1079",
        "1920, 1081, 1918, 1080",
        "100000, 1, 1920, 1",
        "1, 100000, 1, 1080",
        "1, 1, 1, 1",
        "65535, 65535, 1080, 1080",
        "800, 600, 800, 600"
    })
    void an_extent_fits_into_the_box_keeps_its_shape_and_never_grows(int width, int height, int toWidth, int toHeight) {
        assertThat(new Size(width, height).inside(BOX)).isEqualTo(new Size(toWidth, toHeight));
    }

    @ParameterizedTest
    @CsvSource({
        "4000, 3000, 341, 256",
        "3000, 4000, 256, 341",
        "257, 257, 256, 256",
        "256, 9000, 256, 9000",
        "120, 80, 120, 80",
        "100000, 1, 100000, 1",
        "100000, 300, 85333, 256"
    })
    void an_extent_around_a_square_keeps_its_shape_and_never_grows(int width, int height, int toWidth, int toHeight) {
        assertThat(new Size(width, height).around(256)).isEqualTo(new Size(toWidth, toHeight));
    }
}
