package dev.hwasil.domain.annotation;

import static dev.hwasil.domain.annotation.Shapes.aStroke;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.error.DomainError.Invalid;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DrawingTest {

    @Test
    void a_drawing_has_a_stroke_and_at_most_20_000_points_in_all() {
        assertThat(new Drawing(List.of(aStroke(10_000), aStroke(10_000))).strokes())
                .hasSize(2);

        assertRefused("/strokes", () -> new Drawing(List.of()));
        assertRefused("/strokes", () -> new Drawing(List.of(aStroke(10_000), aStroke(10_001))));
    }

    @Test
    void a_line_has_two_points() {
        assertThat(aStroke(2).points()).hasSize(2);

        assertRefused("/points", () -> aStroke(1));
        assertRefused("/points", () -> aStroke(0));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1000.1", "NaN", "Infinity"})
    void a_size_is_from_a_thousandth_to_a_thousand(double size) {
        assertThat(refusalOf(() -> new Stroke(aStroke(2).points(), size))).isInstanceOf(Invalid.class);
    }

    @Test
    void points_are_no_finer_than_can_be_seen() {
        var point = new Stroke.Point(0.123_456_78, -0.000_000_4, 0.498_046_875);

        assertThat(point.x()).isEqualTo(0.123_457);
        assertThat(Double.doubleToRawLongBits(point.y())).isZero();
        assertThat(point.pressure()).isEqualTo(0.498);
    }

    @ParameterizedTest
    @CsvSource({"-1.1, 0, 0", "0, 2.1, 0", "0, 0, -0.1", "0, 0, 1.1", "NaN, 0, 0", "0, 1e308, 0"})
    void a_point_lies_where_it_may(double x, double y, double pressure) {
        assertThat(refusalOf(() -> new Stroke.Point(x, y, pressure))).isInstanceOf(Invalid.class);
    }

    private static void assertRefused(String pointer, ThrowingCallable call) {
        assertThat(refusalOf(call))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations().getFirst().pointer())
                                .isEqualTo(pointer));
    }
}
