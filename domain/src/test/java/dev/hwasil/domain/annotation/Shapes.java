package dev.hwasil.domain.annotation;

import dev.hwasil.domain.annotation.Shape.Outline;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Shapes for tests. */
public final class Shapes {

    private Shapes() {}

    /** What somebody says of a place, and nothing else. */
    public static Outline at(@Nullable Double x, @Nullable Double y) {
        return new Outline(x, y, null, null, null, null, null);
    }

    /** A text in a corner. */
    public static Shape aText(String content) {
        return Shape.of(Shape.Type.TEXT, new Outline(0.25, 0.75, null, null, content, null, "#ff8800"));
    }

    /** An arrow to the upper left. */
    public static Shape anArrow() {
        return Shape.of(Shape.Type.ARROW, new Outline(0.5, 0.5, -0.25, -0.125, "빛", null, null));
    }

    /** A rectangle over half of the picture. */
    public static Shape aRectangle() {
        return Shape.of(Shape.Type.RECTANGLE, new Outline(0.0, 0.1, 0.5, 1.0, null, null, "#00ff00"));
    }

    /** A drawing of two lines. */
    public static Shape aDrawing() {
        return Shape.of(
                Shape.Type.DRAWING,
                new Outline(
                        0.1, 0.2, 0.3, 0.4, null, new Drawing(List.of(aStroke(3), aStroke(Stroke.MIN_POINTS))), null));
    }

    /** A line of so many points. */
    public static Stroke aStroke(int points) {
        return new Stroke(
                IntStream.range(0, points)
                        .mapToObj(i -> new Stroke.Point(i % 7 / 7.0, 1 - i % 11 / 11.0, i % 5 / 4.0))
                        .toList(),
                4.5);
    }

    /** One of each type. */
    public static List<Shape> ofEveryType() {
        return List.of(aDrawing(), aText("더 밝게\n\"여기\""), anArrow(), aRectangle());
    }
}
