package dev.hwasil.domain.annotation;

import dev.hwasil.domain.error.InvalidInput;
import java.util.List;

/** What was drawn by hand: at least one line. */
public record Drawing(List<Stroke> strokes) {

    /** The most points of all strokes together. */
    public static final int MAX_POINTS = 20_000;

    /** Keeps its own copy. */
    public Drawing {
        strokes = List.copyOf(strokes);
        if (strokes.isEmpty()) throw InvalidInput.at("/strokes", "Must have at least one stroke.");
        var points = strokes.stream().mapToInt(stroke -> stroke.points().size()).sum();
        if (points > MAX_POINTS) throw InvalidInput.at("/strokes", "Must have at most " + MAX_POINTS + " points.");
    }
}
