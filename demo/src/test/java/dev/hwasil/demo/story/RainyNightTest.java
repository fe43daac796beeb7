package dev.hwasil.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RainyNightTest {

    @ParameterizedTest
    @EnumSource
    void a_line_drawing_is_black_on_white_and_mostly_white(RainyNight scene) throws IOException {
        var drawn = opened(scene.inked());
        assertThat(pixels(drawn)).as("nothing but greys").allMatch(pixel -> saturation(pixel) < 16);
        var dark = pixels(drawn).filter(pixel -> brightness(pixel) < 128).count();
        assertThat((double) dark / (drawn.getWidth() * drawn.getHeight())).isBetween(0.005, 0.12);
    }

    @ParameterizedTest
    @EnumSource
    void a_painting_fills_the_sheet_and_has_light_that_its_flat_colours_have_not(RainyNight scene) throws IOException {
        var painted = opened(scene.painted(0));
        assertThat(pixels(painted).filter(pixel -> brightness(pixel) > 252).count())
                .as("blank paper")
                .isLessThan(painted.getWidth() * painted.getHeight() / 50);
        assertThat(pixels(painted)
                        .map(pixel -> pixel >> 3 & 0x1F1F1F)
                        .distinct()
                        .count())
                .as("tones")
                .isGreaterThan(300);
        assertThat(difference(painted, opened(scene.coloured()))).isGreaterThan(1.5);
    }

    @Test
    void a_scene_is_the_same_whenever_it_is_drawn() {
        assertThat(RainyNight.SHELTER.sketched().bytes())
                .isEqualTo(RainyNight.SHELTER.sketched().bytes());
        assertThat(RainyNight.SHELTER.painted(0).bytes())
                .isEqualTo(RainyNight.SHELTER.painted(0).bytes())
                .isNotEqualTo(RainyNight.SHELTER.painted(0.1).bytes());
    }

    /** How far the brightness of two pictures lies apart on average, in their middle, which no corner darkens. */
    private static double difference(BufferedImage one, BufferedImage other) {
        var others = pixels(other.getSubimage(640, 360, 640, 360)).toArray();
        var ones = pixels(one.getSubimage(640, 360, 640, 360)).toArray();
        return IntStream.range(0, ones.length)
                .mapToDouble(i -> Math.abs(brightness(ones[i]) - brightness(others[i])))
                .average()
                .orElseThrow();
    }

    private static BufferedImage opened(Picture picture) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
        assertThat(image.getWidth()).isEqualTo(1920);
        assertThat(image.getHeight()).isEqualTo(1080);
        return image;
    }

    private static IntStream pixels(BufferedImage image) {
        return IntStream.of(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
    }

    private static int brightness(int pixel) {
        return ((pixel >> 16 & 0xFF) + (pixel >> 8 & 0xFF) + (pixel & 0xFF)) / 3;
    }

    private static int saturation(int pixel) {
        var red = pixel >> 16 & 0xFF;
        var green = pixel >> 8 & 0xFF;
        var blue = pixel & 0xFF;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
    }
}
