package dev.hwasil.http.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.hwasil.application.hostile.Tally;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Annotations that cannot be drawn, and days that are in no calendar: each is refused where it is wrong. */
@DisplayName("hostile input, group D: shapes and days")
@ExtendWith(Tally.class)
final class BadShapesTest {

    @AutoClose
    private static final Door DOOR = Door.open();

    private static final Things THINGS = Things.at(DOOR);
    private static final Client MINA = THINGS.owner;
    private static final String ANNOTATIONS = "/api/images/" + THINGS.id("imageId") + "/annotations";
    private static final String ANNOTATION = "/api/annotations/" + THINGS.id("annotationId");

    private static final String POINTS = "[[0.1, 0.2, 0.5], [0.2, 0.2, 0.5]]";

    private static void assertRefused(String body, String pointers) {
        Refused.by(DOOR, "422 validation " + pointers, () -> MINA.post(ANNOTATIONS, body));
    }

    @ParameterizedTest(name = "{0} the coordinate {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            D1 | 1e400
            D1 | -1e400
            D2 | "NaN"
            D2 | "0.5"
            D2 | true
            D2 | [0]
            D4 | 1e308
            D4 | -1.001
            D4 | 2.001
            D4 | 99999999999999999999999999
            """)
    void a_coordinate_is_a_number_from_minus_one_to_two(String id, String number) {
        assertRefused("""
                {"type": "text", "data": {"x": %s, "y": 0, "content": "a"}}""".formatted(number), "/data/x");
        assertRefused("""
                {"type": "text", "data": {"x": 0, "y": %s, "content": "a"}}""".formatted(number), "/data/y");
        Refused.by(
                DOOR,
                "422 validation /data/x",
                () -> MINA.put(ANNOTATION, "{\"data\": {\"x\": %s}}".formatted(number)));
    }

    @Test
    @DisplayName("D3 minus zero is stored as zero")
    void minus_zero_is_zero() {
        var made = MINA.post(ANNOTATIONS, """
                        {"type": "arrow", "data": {"x": -0.0, "y": -0, "width": -0.0, "height": 1}}""").is(201);
        var drawn = MINA.post(
                        ANNOTATIONS,
                        drawing("{\"strokes\": [{\"points\": [[-0.0, 0, 0], [1, 1, -0.0]], \"size\": 4}]}"))
                .is(201);

        assertThat(MINA.get(made.header("Location")).is(200).json().at("/data").toString())
                .startsWith("""
                {"x":0,"y":0,"width":0,"height":1,""");
        assertThat(MINA.get(drawn.header("Location")).is(200).json().at("/data/drawingData/strokes/0/points"))
                .hasToString("[[0,0,0],[1,1,0]]");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            D5 | rectangle | "width": -0.1, "height": 0.1 | /data/width
            D5 | rectangle | "width": 0.1, "height": 0    | /data/height
            D5 | rectangle | "width": 0, "height": -0.1   | /data/width /data/height
            D5 | rectangle | "width": 3.1, "height": "1"  | /data/width /data/height
            D5 | arrow     | "width": -3.1, "height": 1e400 | /data/width /data/height
            D6 | arrow     | "content": "a"               | /data/width /data/height
            D6 | arrow     | "width": 0.1                 | /data/height
            D6 | arrow     | "width": 0, "height": 0      | /data/width
            D7 | circle    | "content": "a"               | /type
            D7 | Text      | "content": "a"               | /type
            D7 | DRAWING   | "content": "a", "color": "x" | /type /data/color
            """)
    void a_shape_has_what_its_type_needs(String id, String type, String fields, String pointers) {
        assertRefused("{\"type\": \"" + type + "\", \"data\": {\"x\": 0, \"y\": 0, " + fields + "}}", pointers);
    }

    private static String drawing(String drawingData) {
        return "{\"type\": \"drawing\", \"data\": {\"x\": 0, \"y\": 0, \"drawingData\": " + drawingData + "}}";
    }

    private static String stroke(String points) {
        return "{\"points\": " + points + ", \"size\": 4}";
    }

    private static String strokes(String... strokes) {
        return drawing("{\"strokes\": [" + String.join(",", strokes) + "]}");
    }

    private static String points(int count) {
        return "[" + String.join(",", Collections.nCopies(count, "[0,0,0]")) + "]";
    }

    @SuppressWarnings("unused") // by the test below
    private static final List<Arguments> DRAWINGS = List.of(
            argumentSet("D8 no strokes", strokes(), "/data/drawingData/strokes"),
            argumentSet("D8 0 points", strokes(stroke("[]")), "/data/drawingData/strokes/0/points"),
            argumentSet("D8 1 point", strokes(stroke(points(1))), "/data/drawingData/strokes/0/points"),
            argumentSet("D8 20,001 points", strokes(stroke(points(20_001))), "/data/drawingData/strokes/0/points"),
            argumentSet(
                    "D8 20,001 points in two strokes",
                    strokes(stroke(points(10_000)), stroke(points(10_001))),
                    "/data/drawingData/strokes"),
            argumentSet(
                    "D9 901 bytes of 1e131071",
                    strokes(stroke("[[0, 0, 0], [" + "1e131071,".repeat(99) + "1e131071]]")),
                    "/data/drawingData/strokes/0/points/1"),
            argumentSet(
                    "D9 a point of 1e131071",
                    strokes(stroke("[[0, 0, 0], [1e131071, 0, 0]]")),
                    "/data/drawingData/strokes/0/points/1/0"),
            argumentSet(
                    "D9 901 bytes of 1e131071 instead of strokes",
                    drawing("[" + "1e131071,".repeat(99) + "1e131071]"),
                    "/data/drawingData"),
            argumentSet(
                    "D10 beside the strokes",
                    drawing("{\"strokes\": [" + stroke(POINTS) + "], \"more\": {\"a\": [[[[]]]]}}"),
                    "/data/drawingData/more"),
            argumentSet(
                    "D10 in a stroke",
                    strokes("{\"points\": " + POINTS + ", \"size\": 4, \"a\": {}}"),
                    "/data/drawingData/strokes/0/a"),
            argumentSet(
                    "D10 in a point",
                    strokes(stroke("[[0, 0, [0]], [0, {}, 0]]")),
                    "/data/drawingData/strokes/0/points/0/2 /data/drawingData/strokes/0/points/1/1"),
            argumentSet(
                    "D10 beside the drawing",
                    "{\"type\": \"text\", \"data\": {\"x\": 0, \"y\": 0, \"content\": \"a\", \"more\": {}}, \"also\": []}",
                    "/data/more /also"));

    @ParameterizedTest
    @FieldSource("DRAWINGS")
    void a_drawing_is_refused_where_it_is_wrong(String body, String pointers) {
        assertRefused(body, pointers);
    }

    @ParameterizedTest(name = "D13 {0}")
    @FieldSource("DAYS")
    void a_deadline_is_a_day_of_the_calendar(String day) {
        Refused.by(DOOR, "422 validation /deadline", () -> MINA.post("/api/projects", """
                        {"name": "a", "tag": "storyboard", "deadline": %s}""".formatted(day)));
        Refused.by(
                DOOR,
                "422 validation /deadline",
                () -> MINA.put("/api/projects/" + THINGS.id("projectId"), "{\"deadline\": %s}".formatted(day)));
    }

    @SuppressWarnings("unused") // by the test above
    private static final List<String> DAYS = List.of(
            "\"2026-02-30\"",
            "\"2027-02-29\"",
            "\"2026-13-01\"",
            "\"2026-1-1\"",
            "\"0000-01-01\"",
            "\"-001-01-01\"",
            "\"10000-01-01\"",
            "\"+2026-12-24\"",
            "\"2026-12-24Z\"",
            "\"2026-12-24+09:00\"",
            "\"2026-12-24T00:00:00Z\"",
            "\"٢٠٢٦-12-24\"",
            "20261224",
            "[2026, 12, 24]");
}
