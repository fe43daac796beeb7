package dev.hwasil.postgres.annotation;

import static dev.hwasil.domain.annotation.Shapes.aStroke;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.hwasil.domain.annotation.Drawing;
import dev.hwasil.domain.annotation.Stroke;
import dev.hwasil.domain.annotation.Stroke.Point;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

final class DrawingBytesTest {

    @RepeatedTest(20)
    void any_drawing_is_read_as_it_was_written() {
        var seed = new SplittableRandom().nextLong();
        var random = new SplittableRandom(seed);
        var strokes = IntStream.range(0, 1 + random.nextInt(20))
                .mapToObj(_ -> new Stroke(
                        IntStream.range(0, 2 + random.nextInt(200))
                                .mapToObj(_ -> new Point(
                                        random.nextDouble(-1, 2), random.nextDouble(-1, 2), random.nextDouble()))
                                .toList(),
                        random.nextDouble(0.001, 1_000)))
                .toList();
        var drawing = new Drawing(strokes);

        assertThat(DrawingBytes.read(DrawingBytes.of(drawing)))
                .as("seed %d", seed)
                .isEqualTo(drawing);
    }

    @Test
    void the_furthest_points_are_kept() {
        var points = List.of(new Point(-1, 2, 0), new Point(2, -1, 1), new Point(-1, 2, 0), new Point(0, 0, 0.5));
        var drawing = new Drawing(List.of(new Stroke(points, 1_000), new Stroke(points, 0.001)));

        assertThat(DrawingBytes.read(DrawingBytes.of(drawing))).isEqualTo(drawing);
    }

    @Test
    void a_line_of_the_pen_takes_about_six_bytes_a_point() {
        var points = IntStream.range(0, 1_000)
                .mapToObj(i ->
                        new Point(0.3 + i * 0.0005, 0.5 + 0.1 * Math.sin(i * 0.01), 0.5 + 0.3 * Math.sin(i * 0.02)))
                .toList();

        assertThat(DrawingBytes.of(new Drawing(List.of(new Stroke(points, 4))))).hasSizeLessThan(6_500);
    }

    @Test
    void what_a_release_wrote_is_read_by_later_ones() {
        var kept =
                new byte[] {1, 1, (byte) 0xa8, 0x46, 2, (byte) 0xc0, (byte) 0x9a, 0xc, 3, (byte) 0x90, 0x4e, 1, 0, 0};

        assertThat(DrawingBytes.read(kept))
                .isEqualTo(new Drawing(List.of(new Stroke(
                        List.of(new Point(0.1, -0.000_002, 0.5), new Point(0.099_999, -0.000_002, 0.5)), 9))));
    }

    @Test
    void a_format_that_is_not_known_is_not_guessed_at() {
        var kept = DrawingBytes.of(new Drawing(List.of(aStroke(2))));
        kept[0] = 9;

        assertThatIllegalStateException().isThrownBy(() -> DrawingBytes.read(kept));
    }
}
