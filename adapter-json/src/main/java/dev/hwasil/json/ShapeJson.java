package dev.hwasil.json;

import static dev.hwasil.json.JsonValue.object;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hwasil.domain.annotation.Drawing;
import dev.hwasil.domain.annotation.NumberRule;
import dev.hwasil.domain.annotation.Shape;
import dev.hwasil.domain.annotation.Stroke;
import dev.hwasil.domain.error.InvalidInput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes an annotation's {@code data}. Whatever is sent, what is written is no more than the contract has.
 */
public final class ShapeJson {

    /** What somebody says of a shape. */
    public static final Reading<Shape.Outline> OUTLINE = Reading.object(ShapeJson::outline);

    /** The most bytes of a drawing as it is written. */
    private static final int MAX_DRAWING_BYTES = 256 * 1024;

    private static final Reading<Stroke> STROKE = Reading.object(ShapeJson::stroke);
    private static final Reading<Stroke.Point> POINT = Reading.of(ShapeJson::point);

    private ShapeJson() {}

    private static Shape.Outline outline(Fields fields) {
        var x = fields.optional("x", Reading.number(Shape.COORDINATE));
        var y = fields.optional("y", Reading.number(Shape.COORDINATE));
        var width = fields.optional("width", Reading.number(Shape.EXTENT));
        var height = fields.optional("height", Reading.number(Shape.EXTENT));
        var content = fields.optional("content", Reading.text(Shape.CONTENT));
        var drawing = fields.optional("drawingData", Reading.object(ShapeJson::drawing));
        var color = fields.optional("color", Reading.string(Shape::colorOf));
        fields.check();
        return new Shape.Outline(
                x.orNull(),
                y.orNull(),
                width.orNull(),
                height.orNull(),
                content.orNull(),
                drawing.orNull(),
                color.orNull());
    }

    private static Drawing drawing(Fields fields) {
        var strokes = fields.required("strokes", Reading.list(STROKE, Drawing.MAX_POINTS));
        fields.check();
        var drawing = new Drawing(strokes.get());
        if (written(drawing).bytes().length > MAX_DRAWING_BYTES) {
            throw InvalidInput.value("Must be at most " + MAX_DRAWING_BYTES / 1024 + " KiB.");
        }
        return drawing;
    }

    private static Stroke stroke(Fields fields) {
        var points = fields.required("points", Reading.list(POINT, Drawing.MAX_POINTS));
        var size = fields.required("size", Reading.number(Stroke.SIZE));
        fields.check();
        return new Stroke(points.get(), size.get());
    }

    private static Stroke.Point point(JsonNode node) {
        if (!node.isArray() || node.size() != 3) throw InvalidInput.value("Must be an array of x, y and pressure.");
        var faults = new Faults();
        var x = number(node, 0, Stroke.Point.PLACE, faults);
        var y = number(node, 1, Stroke.Point.PLACE, faults);
        var pressure = number(node, 2, Stroke.Point.PRESSURE, faults);
        faults.check();
        return new Stroke.Point(x, y, pressure);
    }

    private static double number(JsonNode node, int index, NumberRule rule, Faults faults) {
        Double number = faults.collect("/" + index, () -> Reading.number(rule).read(node.get(index)));
        return number == null ? 0 : number;
    }

    /** The shape's {@code data}. */
    static JsonValue of(Shape shape) {
        return object(o -> o.field("x", shape.x())
                .field("y", shape.y())
                .field("width", shape.width())
                .field("height", shape.height())
                .field("content", shape.content())
                .field("drawingData", writtenOrNull(shape.drawing()))
                .field("color", shape.color()));
    }

    private static @Nullable JsonValue writtenOrNull(@Nullable Drawing drawing) {
        return drawing == null ? null : written(drawing);
    }

    private static JsonValue written(Drawing drawing) {
        return object(o -> o.field(
                "strokes", drawing.strokes().stream().map(ShapeJson::written).toList()));
    }

    private static JsonValue written(Stroke stroke) {
        return object(o -> o.field("points", JsonValue.written(output -> {
                    output.generator().writeStartArray();
                    for (var point : stroke.points()) write(output.generator(), point);
                    output.generator().writeEndArray();
                }))
                .field("size", stroke.size()));
    }

    /** A point of a line. */
    static void write(JsonGenerator generator, Stroke.Point point) throws IOException {
        generator.writeStartArray();
        ObjectWriter.writeNumber(generator, point.x());
        ObjectWriter.writeNumber(generator, point.y());
        ObjectWriter.writeNumber(generator, point.pressure());
        generator.writeEndArray();
    }
}
