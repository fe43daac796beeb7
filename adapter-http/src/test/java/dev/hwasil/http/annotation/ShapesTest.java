package dev.hwasil.http.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.hwasil.application.image.SamplePicture;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import dev.hwasil.http.Form;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What a shape must have: each that has it not is refused where it is wrong, and nothing is drawn. */
final class ShapesTest {

    @AutoClose
    private static final Door DOOR = Door.open();

    private static final Client MINA = DOOR.someone();
    private static final String ANNOTATIONS = "/api/images/" + picture() + "/annotations";

    private static final String POINTS = "[[0.1, 0.2, 0.5], [0.2, 0.2, 0.5]]";
    private static final String STROKE = "{\"points\": " + POINTS + ", \"size\": 4}";

    private static String picture() {
        var project = MINA.post("/api/projects", "{\"name\": \"a\", \"tag\": \"storyboard\"}")
                .is(201)
                .text("/id");
        var scene =
                MINA.post("/api/projects/" + project + "/scenes", "{}").is(201).text("/id");
        var form = new Form()
                .text("type", "art")
                .file("image", "a.png", SamplePicture.png(9, 9).bytes());
        return MINA.post("/api/scenes/" + scene + "/images", form).is(201).text("/id");
    }

    private static void assertRefused(String body, String... pointers) {
        MINA.post(ANNOTATIONS, body).isProblem(422, "validation").pointsAt(pointers);
        assertThat(MINA.get(ANNOTATIONS + "?versionNumber=all").is(200).json().at("/items"))
                .isEmpty();
    }

    private static String drawing(String drawingData) {
        return "{\"type\": \"drawing\", \"data\": {\"x\": 0, \"y\": 0, \"drawingData\": " + drawingData + "}}";
    }

    private static String strokes(String strokes) {
        return drawing("{\"strokes\": [" + strokes + "]}");
    }

    private static String points(int count, String point) {
        return "{\"size\": 4, \"points\": ["
                + String.join(
                        ",", IntStream.range(0, count).mapToObj(_ -> point).toList()) + "]}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            rectangle | "color": "#00ff00"                                | /data/width /data/height
            text      | "color": "#00ff00"                                | /data/content
            text      | "content": "   "                                  | /data/content
            text      | "content": "a\\u0000b"                            | /data/content
            text      | "content": 5                                      | /data/content
            text      | "content": "a", "width": 0                        | /data/width
            text      | "content": "a", "color": "red"                    | /data/color
            text      | "content": "a", "color": "#FF88001"               | /data/color
            text      | "content": "a", "color": 16711680                 | /data/color
            text      | "content": "a", "drawingData": {"strokes": []}    | /data/drawingData/strokes
            text      | "content": "a", "colour": "#00ff00"               | /data/colour
            text      | "content": "a", "__proto__": {}                   | /data/__proto__
            drawing   | "content": "a"                                    | /data/drawingData
            """)
    void a_shape_has_what_its_type_needs(String type, String fields, String pointers) {
        assertRefused(
                "{\"type\": \"" + type + "\", \"data\": {\"x\": 0, \"y\": 0, " + fields + "}}", pointers.split(" "));
    }

    @Test
    void a_text_has_at_most_10_000_characters() {
        var body = "{\"type\": \"text\", \"data\": {\"x\": 0, \"y\": 0, \"content\": \"" + "가".repeat(10_001) + "\"}}";

        assertRefused(body, "/data/content");
    }

    @Test
    void what_is_not_a_drawing_has_no_strokes() {
        for (var type : new String[] {"text", "arrow", "rectangle"}) {
            assertRefused("""
                    {"type": "%s", "data": {"x": 0, "y": 0, "width": 1, "height": 1, "content": "a",
                      "drawingData": {"strokes": [%s]}}}""".formatted(type, STROKE), "/data/drawingData");
        }
    }

    @SuppressWarnings("unused") // by the test below
    private static final List<Arguments> DRAWINGS = List.of(
            argumentSet("strokes that are none", drawing("{\"strokes\": 1}"), "/data/drawingData/strokes"),
            argumentSet("missing strokes", drawing("{}"), "/data/drawingData/strokes"),
            argumentSet("a text", drawing("\"M 0 0\""), "/data/drawingData"),
            argumentSet("an array", drawing("[]"), "/data/drawingData"),
            argumentSet(
                    "points of two and of four numbers",
                    strokes(STROKE + ", {\"points\": [[0, 0], [0, 0, 0, 0]], \"size\": 4}"),
                    String.join(" ", "/data/drawingData/strokes/1/points/0", "/data/drawingData/strokes/1/points/1")),
            argumentSet(
                    "numbers beyond their bounds",
                    strokes("{\"points\": [[0,0,0], [1e308,0,0], [0,-1.1,0], [0,0,1.1], [0,0,\"1\"], [0,null,-1]],"
                            + " \"size\": 0}"),
                    String.join(
                            " ",
                            "/data/drawingData/strokes/0/points/1/0",
                            "/data/drawingData/strokes/0/points/2/1",
                            "/data/drawingData/strokes/0/points/3/2",
                            "/data/drawingData/strokes/0/points/4/2",
                            "/data/drawingData/strokes/0/points/5/1",
                            "/data/drawingData/strokes/0/points/5/2",
                            "/data/drawingData/strokes/0/size")),
            argumentSet("no size", strokes("{\"points\": " + POINTS + "}"), "/data/drawingData/strokes/0/size"),
            argumentSet("over 256 KiB", strokes(points(10_000, "[-0.123456,-0.123456,0.1234]")), "/data/drawingData"));

    @ParameterizedTest
    @FieldSource("DRAWINGS")
    void a_drawing_is_refused_where_it_is_wrong(String body, String pointers) {
        assertRefused(body, pointers.split(" "));
    }

    @Test
    void of_a_thousand_wrong_points_the_first_are_named() {
        var answer = MINA.post(ANNOTATIONS, strokes(points(1_000, "[9,9,9]"))).isProblem(422, "validation");

        assertThat(answer.json().at("/errors").size()).isBetween(100, 102);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/data/drawingData/strokes/0/points/0/0");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertRefused(
                "{\"type\": 1, \"versionNumber\": 0, \"data\": {\"x\": 9, \"color\": \"\"}, \"id\": 1}",
                "/type",
                "/versionNumber",
                "/data/x",
                "/data/color",
                "/id");
        assertRefused("{\"type\": \"text\"}", "/data");
        assertRefused("{\"type\": \"text\", \"data\": 1}", "/data");
        assertRefused("{\"type\": \"text\", \"data\": {}}", "/data/x", "/data/y", "/data/content");
    }
}
