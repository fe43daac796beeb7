package dev.hwasil.domain.annotation;

import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.error.Violation;
import dev.hwasil.domain.text.TextRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn or written over a picture. Coordinates are fractions of the picture, (0, 0) its upper left corner and
 * (1, 1) its lower right, so that they fit every rendition of it and the next version too.
 *
 * @param width how far it extends to the right of {@code x}; of an arrow, how far its head is from there, which may be
 *     to the left
 * @param height the same, downwards of {@code y}
 * @param content what a text says; what is written beside anything else
 * @param drawing of a drawing, and of nothing else
 * @param color {@code #rrggbb} in lower case, or null for the one who shows it to choose
 */
public record Shape(
        Type type,
        double x,
        double y,
        @Nullable Double width,
        @Nullable Double height,
        @Nullable String content,
        @Nullable Drawing drawing,
        @Nullable String color) {

    /** What a coordinate may be: things may reach over the edge. */
    public static final NumberRule COORDINATE = NumberRule.between(-1, 2);

    /** What an extent may be; negative for arrows alone. */
    public static final NumberRule EXTENT = NumberRule.between(-3, 3);

    /** What is written. */
    public static final TextRule CONTENT = TextRule.prose(0, 10_000);

    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

    /** What there is. */
    public enum Type {
        DRAWING,
        TEXT,
        ARROW,
        RECTANGLE
    }

    /** What somebody says of a shape; what is null is not said. */
    public record Outline(
            @Nullable Double x,
            @Nullable Double y,
            @Nullable Double width,
            @Nullable Double height,
            @Nullable String content,
            @Nullable Drawing drawing,
            @Nullable String color) {}

    /**
     * A shape of that type, as it is said to be.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code validation} naming all that the type needs and is not
     *     said, or does not have and is said
     */
    public static Shape of(Type type, Outline said) {
        var content = said.content == null || said.content.isEmpty() ? null : said.content;
        var faults = new Faults();
        faults.needs("x", said.x);
        faults.needs("y", said.y);
        switch (type) {
            case DRAWING -> faults.needs("drawingData", said.drawing);
            case TEXT -> faults.needs("content", content);
            case ARROW, RECTANGLE -> {
                faults.needs("width", said.width);
                faults.needs("height", said.height);
            }
        }
        if (type == Type.ARROW) faults.leadsSomewhere(said);
        else faults.extendsForwards(said);
        if (type != Type.DRAWING && said.drawing != null) faults.add("drawingData", "Must be null save for a drawing.");
        faults.check();
        return new Shape(
                type,
                Objects.requireNonNull(said.x),
                Objects.requireNonNull(said.y),
                said.width,
                said.height,
                content,
                said.drawing,
                said.color);
    }

    /** The same shape, with what is said in the place of what was. */
    public Shape with(Outline said) {
        return of(
                type,
                new Outline(
                        said.x == null ? Double.valueOf(x) : said.x,
                        said.y == null ? Double.valueOf(y) : said.y,
                        said.width == null ? width : said.width,
                        said.height == null ? height : said.height,
                        said.content == null ? content : said.content,
                        said.drawing == null ? drawing : said.drawing,
                        said.color == null ? color : said.color));
    }

    /**
     * The colour that a text names, as it is kept.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code validation}
     */
    public static String colorOf(String text) {
        if (!COLOR.matcher(text).matches()) throw InvalidInput.value("Must be a colour such as #ff8800.");
        return text.toLowerCase(Locale.ROOT);
    }

    /** What is wrong with the fields of a request's {@code data}. */
    private static final class Faults {
        private final List<Violation> found = new ArrayList<>();

        void add(String field, String detail) {
            found.add(new Violation("/data/" + field, detail));
        }

        void needs(String field, @Nullable Object value) {
            if (value == null) add(field, "Must be given.");
        }

        void extendsForwards(Outline said) {
            if (said.width != null && said.width <= 0) add("width", "Must be more than 0.");
            if (said.height != null && said.height <= 0) add("height", "Must be more than 0.");
        }

        void leadsSomewhere(Outline said) {
            if (said.width == null || said.height == null || said.width != 0 || said.height != 0) return;
            add("width", "Must not be 0 when the height is: an arrow ends elsewhere.");
        }

        void check() {
            if (!found.isEmpty()) throw new InvalidInput(found).asException();
        }
    }
}
