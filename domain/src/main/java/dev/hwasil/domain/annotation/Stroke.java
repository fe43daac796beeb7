package dev.hwasil.domain.annotation;

import dev.hwasil.domain.error.InvalidInput;
import java.util.List;

/**
 * One line of the pen, from where it was put down to where it was lifted.
 *
 * @param size its width under full pressure, in thousandths of the picture's width
 */
public record Stroke(List<Point> points, double size) {

    /** What a size may be. */
    public static final NumberRule SIZE = NumberRule.between(0.001, 1_000).inPartsOf(1_000);

    /** The fewest points that a line has; a dot is one place twice. */
    public static final int MIN_POINTS = 2;

    /**
     * Where the pen was, and how hard it was pressed. Nobody sees a millionth of a picture, and in no finer parts a
     * line takes half the room.
     */
    public record Point(double x, double y, double pressure) {

        /** What a place may be. */
        public static final NumberRule PLACE = Shape.COORDINATE.inPartsOf(1_000_000);

        /** What a pressure may be. */
        public static final NumberRule PRESSURE = NumberRule.between(0, 1).inPartsOf(10_000);

        /** Keeps what the rules keep. */
        public Point {
            x = PLACE.accept(x);
            y = PLACE.accept(y);
            pressure = PRESSURE.accept(pressure);
        }
    }

    /** Keeps its own copy. */
    public Stroke {
        points = List.copyOf(points);
        size = SIZE.accept(size);
        if (points.size() < MIN_POINTS) throw InvalidInput.at("/points", "Must have at least two points.");
    }
}
