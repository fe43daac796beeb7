package dev.hwasil.domain.annotation;

import static dev.hwasil.domain.annotation.Shapes.aStroke;
import static dev.hwasil.domain.annotation.Shapes.at;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.annotation.Shape.Outline;
import dev.hwasil.domain.error.DomainError.Invalid;
import dev.hwasil.domain.error.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShapeTest {

    private static final Drawing DRAWING = new Drawing(List.of(aStroke(2)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            RECTANGLE | 0.5  | 0.5  | -      | -
            RECTANGLE | -    | -    | -      | /data/width /data/height
            RECTANGLE | 0    | -0.5 | -      | /data/width /data/height
            RECTANGLE | 0.5  | 0    | a text | /data/height
            ARROW     | 0.5  | -0.5 | a text | -
            ARROW     | 0    | -0.5 | -      | -
            ARROW     | 0    | 0    | -      | /data/width
            ARROW     | 0.5  | -    | -      | /data/height
            ARROW     | -    | -    | -      | /data/width /data/height
            TEXT      | -    | -    | a text | -
            TEXT      | 0.5  | 0.5  | a text | -
            TEXT      | 0.5  | -0.5 | ''     | /data/content /data/height
            TEXT      | -    | -    | -      | /data/content
            """)
    void a_shape_has_what_its_type_needs(
            Shape.Type type, Double width, Double height, String content, String pointers) {
        var said = new Outline(0.0, 1.0, width, height, content, null, "#aabbcc");

        if (pointers != null) {
            assertThat(faults(type, said)).containsExactlyInAnyOrder(pointers.split(" "));
        } else {
            assertThat(Shape.of(type, said)).isEqualTo(new Shape(type, 0, 1, width, height, content, null, "#aabbcc"));
        }
    }

    @Test
    void a_drawing_is_drawn_and_nothing_else_is() {
        var drawn = new Outline(0.0, 1.0, 0.5, 0.5, "선", DRAWING, null);

        assertThat(Shape.of(Shape.Type.DRAWING, drawn).drawing()).isEqualTo(DRAWING);
        assertThat(faults(Shape.Type.DRAWING, at(0.0, 1.0))).containsExactly("/data/drawingData");
        assertThat(faults(Shape.Type.TEXT, drawn)).containsExactly("/data/drawingData");
        assertThat(faults(Shape.Type.ARROW, drawn)).containsExactly("/data/drawingData");
        assertThat(faults(Shape.Type.RECTANGLE, drawn)).containsExactly("/data/drawingData");
    }

    @ParameterizedTest
    @EnumSource
    void every_shape_is_somewhere(Shape.Type type) {
        assertThat(faults(type, at(null, null))).contains("/data/x", "/data/y");
    }

    @Test
    void what_is_said_takes_the_place_of_what_was_and_all_else_stays() {
        var shape = Shapes.aRectangle();

        assertThat(shape.with(at(null, null))).isEqualTo(shape);
        assertThat(shape.with(new Outline(0.75, null, null, 0.25, "더", null, null)))
                .isEqualTo(new Shape(Shape.Type.RECTANGLE, 0.75, 0.1, 0.5, 0.25, "더", null, "#00ff00"));
    }

    @Test
    void a_changed_shape_still_has_what_its_type_needs() {
        var emptied = new Outline(null, null, null, null, "", null, null);

        assertThat(refusalOf(() -> Shapes.aText("더").with(emptied))).isInstanceOf(Invalid.class);
        assertThat(Shapes.anArrow().with(emptied).content()).isNull();
    }

    @Test
    void a_colour_is_kept_in_lower_case() {
        assertThat(Shape.colorOf("#FF8800")).isEqualTo("#ff8800");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#f80", "#ff88000", "ff8800", "#gg8800", " #ff8800", "#ff8800\n", "#ｆｆ8800"})
    void what_is_no_colour_is_refused(String text) {
        assertThat(refusalOf(() -> Shape.colorOf(text)).code()).isEqualTo("validation");
    }

    private static List<String> faults(Shape.Type type, Outline said) {
        var refusal = refusalOf(() -> Shape.of(type, said));
        return ((Invalid) refusal).violations().stream().map(Violation::pointer).toList();
    }
}
