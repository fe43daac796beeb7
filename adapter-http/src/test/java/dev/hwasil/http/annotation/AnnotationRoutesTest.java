package dev.hwasil.http.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.image.SamplePicture;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.http.Answer;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import dev.hwasil.http.Form;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operations on what lies over pictures. */
final class AnnotationRoutesTest {

    @AutoClose
    private static final Door DOOR = Door.open();

    private static final String ARROW =
            "{\"type\": \"arrow\", \"data\": {\"x\": 0.5, \"y\": 1, \"width\": -0.25, \"height\": 0}}";

    private final Client mina = DOOR.someone();
    private final String project = mina.post("/api/projects", "{\"name\": \"a\", \"tag\": \"storyboard\"}")
            .is(201)
            .text("/id");
    private final String images = "/api/scenes/"
            + mina.post("/api/projects/" + project + "/scenes", "{}").is(201).text("/id") + "/images";
    private final String image = upload();
    private final String annotations = "/api/images/" + image + "/annotations";

    private String upload() {
        var form = new Form()
                .text("type", "art")
                .file("image", "a.png", SamplePicture.png(9, 9).bytes());
        return mina.post(images, form).is(201).text("/id");
    }

    private static String text(String content) {
        return "{\"type\": \"text\", \"data\": {\"x\": 0, \"y\": 0, \"content\": \"" + content + "\"}}";
    }

    private static String data(String fields) {
        return "{\"data\": {" + fields + "}}";
    }

    @Test
    void an_arrow_is_shown_as_it_was_drawn() {
        var made = mina.post(annotations, ARROW).is(201);

        assertThat(made.header("Location")).isEqualTo("/api/annotations/" + made.text("/id"));
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(made.text("/imageId")).isEqualTo(image);
        assertThat(made.text("/user/id")).isEqualTo(mina.id().toString());
        assertThat(made.json().at("/versionNumber").asInt()).isEqualTo(1);
        assertThat(made.json().at("/data")).hasToString("""
                {"x":0.5,"y":1,"width":-0.25,"height":0,"content":null,"drawingData":null,"color":null}""");
        assertThat(mina.get(made.header("Location")).is(200).asText()).isEqualTo(made.asText());
        assertThat(mina.get(annotations).is(200).json().at("/items/0")).isEqualTo(made.json());
    }

    @Test
    void a_drawing_is_written_anew() {
        var made = mina.post(annotations, """
                        {"type": "drawing", "data": {"x": 0.1, "y": 0.2, "color": "#FF8800", "drawingData": {
                          "strokes": [{"size": 4.0, "points": [ [1e-1, 0.2, 0.5], [0.1234564, -0.0, 1.0] ]}]}}}""").is(201);

        assertThat(made.json().at("/data")).hasToString("""
                {"x":0.1,"y":0.2,"width":null,"height":null,"content":null,\
                "drawingData":{"strokes":[{"points":[[0.1,0.2,0.5],[0.123456,0,1]],"size":4}]},"color":"#ff8800"}""");
        assertThat(mina.get(made.header("Location")).is(200).asText()).isEqualTo(made.asText());
    }

    @Test
    void annotations_stay_with_their_version_of_the_picture() {
        mina.post(annotations, text("1")).is(201);
        assertThat(upload()).isEqualTo(image);
        mina.post(annotations, text("2")).is(201);
        mina.post(annotations, text("3").replaceFirst("\\{", "{\"versionNumber\": 1, "))
                .is(201);

        assertThat(contents("")).containsExactly("2");
        assertThat(contents("?versionNumber=1")).containsExactly("3", "1");
        assertThat(contents("?versionNumber=2")).containsExactly("2");
        assertThat(contents("?versionNumber=9")).isEmpty();
        assertThat(contents("?versionNumber=all")).containsExactly("3", "2", "1");
        mina.post(annotations, text("4").replaceFirst("\\{", "{\"versionNumber\": 3, "))
                .isProblem(404, "not-found");
    }

    private Iterable<String> contents(String query) {
        return mina.get(annotations + query).is(200).json().findValuesAsText("content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "", "All", "1&versionNumber=2", "99999999999"})
    void what_is_no_version_is_refused(String version) {
        mina.get(annotations + "?versionNumber=" + version)
                .isProblem(422, "validation")
                .pointsAt("?versionNumber");
    }

    @Test
    void pages_follow_each_other() {
        for (var i = 1; i <= 3; i++) mina.post(annotations, text("t" + i)).is(201);

        var page = mina.get(annotations + "?limit=2").is(200);

        assertThat(page.json().findValuesAsText("content")).containsExactly("t3", "t2");
        assertThat(contents("?limit=2&cursor=" + page.text("/nextCursor"))).containsExactly("t1");
    }

    @Test
    void the_named_fields_replace_and_the_others_stay() {
        var one = mina.post(annotations, ARROW).is(201).header("Location");

        var edited = mina.put(one, data("\"x\": 0.75, \"content\": \"빛\"")).is(200);
        mina.with("If-Match", "\"1\"").put(one, data("\"x\": 0")).isProblem(412, "stale-version");
        mina.with("If-Match", "\"2\"")
                .put(one, data("\"width\": null, \"content\": \"\""))
                .is(200);

        assertThat(edited.header("ETag")).isEqualTo("\"2\"");
        assertThat(edited.json().at("/data")).hasToString("""
                {"x":0.75,"y":1,"width":-0.25,"height":0,"content":"빛","drawingData":null,"color":null}""");
        assertThat(mina.get(one).is(200).json().at("/data/content").isNull()).isTrue();
        mina.put(one, data("\"width\": 0, \"type\": \"text\""))
                .isProblem(422, "validation")
                .pointsAt("/data/type");
        mina.put(one, data("\"width\": 0")).isProblem(422, "validation").pointsAt("/data/width");
        mina.put(one, "{}").isProblem(422, "validation").pointsAt("/data");
        mina.put(one, "{\"data\": [], \"type\": \"text\"}")
                .isProblem(422, "validation")
                .pointsAt("/data", "/type");
    }

    @Test
    void what_is_deleted_is_gone() {
        var one = mina.post(annotations, ARROW).is(201).header("Location");

        mina.delete(one).is(204);

        mina.delete(one).isProblem(404, "not-found");
        mina.get(one).isProblem(404, "not-found");
        mina.put(one, data("\"x\": 0")).isProblem(404, "not-found");
        assertThat(contents("")).isEmpty();
    }

    @Test
    void what_others_have_drawn_is_touched_by_who_may() {
        var member = DOOR.someoneIn(project, Role.MEMBER);
        var editor = DOOR.someoneIn(project, Role.EDITOR);
        var viewer = DOOR.someoneIn(project, Role.VIEWER);
        var stranger = DOOR.someone();
        var one = member.post(annotations, ARROW).is(201).header("Location");

        for (var other : new Client[] {mina, editor, viewer}) {
            other.get(one).is(200);
            other.put(one, data("\"x\": 0")).isProblem(403, "forbidden");
        }
        viewer.get(annotations).is(200);
        viewer.post(annotations, ARROW).isProblem(403, "forbidden");
        viewer.delete(one).isProblem(403, "forbidden");
        assertHidden(stranger.get(annotations), stranger.post(annotations, ARROW));
        assertHidden(stranger.get(one), stranger.put(one, data("\"x\": 0")), stranger.delete(one));
        DOOR.stranger().post(annotations, ARROW).isProblem(401, "unauthenticated");
        editor.delete(one).is(204);
    }

    private static void assertHidden(Answer... answers) {
        for (var answer : answers) answer.isProblem(404, "not-found");
    }

    @Test
    void what_names_nothing_is_not_found() {
        var one = "/api/annotations/" + Fresh.id();
        var ofImage = "/api/images/" + Fresh.id() + "/annotations";

        assertHidden(mina.get(one), mina.put(one, data("\"x\": 0")), mina.delete(one));
        assertHidden(mina.get(ofImage), mina.post(ofImage, ARROW));
    }
}
