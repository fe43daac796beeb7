package dev.hwasil.http.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.hwasil.application.hostile.Tally;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What is asked for by an id, a number or a query that cannot be, at each operation that takes one. */
@DisplayName("hostile input, group C: ids, numbers and queries")
@ExtendWith(Tally.class)
final class BadAddressesTest {

    private static final String NOT_FOUND = "404 not-found";

    @AutoClose
    private static final Door DOOR = Door.open();

    private static final Things THINGS = Things.at(DOOR);
    private static final Client MINA = THINGS.owner;
    private static final String PROJECT = "/api/projects/" + THINGS.id("projectId");

    @SuppressWarnings("unused") // by the tests below
    private static final List<Arguments> IDS = List.of(
            argumentSet("C1 a word", "abc"),
            argumentSet("C1 a number", "-1"),
            argumentSet("C3 an id of 24 hexadecimal digits", "507f1f77bcf86cd799439011"),
            argumentSet("C3 an id in base64", "AZ3s1lT9dpqKu1x5m2sWgA=="),
            argumentSet("C4 an id in braces", "{00000000-0000-7000-8000-000000000001}"),
            argumentSet("C4 37 characters", "00000000-0000-7000-8000-0000000000012"),
            argumentSet("C4 no hexadecimal digit", "00000000-0000-7000-8000-00000000000g"),
            argumentSet("C4 groups of other lengths", "1-1-1-1-1"),
            argumentSet("C4 a space behind", "00000000-0000-7000-8000-000000000001 "),
            argumentSet("C4 a slash inside", "a/b"));

    @ParameterizedTest
    @FieldSource("IDS")
    void what_is_no_id_names_nothing_in_a_path(String id) {
        var encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");

        for (var operation : Things.addressed()) {
            for (var path : THINGS.wrongPaths(operation, _ -> encoded)) {
                Refused.by(DOOR, NOT_FOUND, () -> THINGS.call(operation, path));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void what_is_no_id_is_pointed_at_in_a_body(String id) {
        Refused.by(DOOR, "422 validation /studioId", () -> MINA.post("/api/projects", """
                        {"name": "a", "tag": "storyboard", "studioId": "%s"}""".formatted(id)));
        Refused.by(DOOR, "422 validation /parentId", () -> MINA.post(PROJECT + "/comments", """
                        {"content": "a", "parentId": "%s"}""".formatted(id)));
        Refused.by(
                DOOR,
                "422 validation /sceneIds/0",
                () -> MINA.put(PROJECT + "/scenes/order", "{\"sceneIds\": [\"%s\"]}".formatted(id)));
    }

    @Test
    @DisplayName("C2 an id in upper case names the same, in paths and in bodies")
    void an_id_in_upper_case_names_the_same() {
        for (var operation : Things.addressed()) {
            if (!operation.startsWith("GET ")) continue;
            var shown = MINA.get(THINGS.path(operation)).is(200).asText();

            assertThat(MINA.get(THINGS.upperCasePath(operation)).is(200).asText())
                    .as(operation)
                    .isEqualTo(shown);
        }
        var studio = THINGS.id("studioId");
        var started = MINA.post("/api/projects", """
                        {"name": "a", "tag": "storyboard", "studioId": "%s"}""".formatted(studio.toUpperCase(Locale.ROOT)))
                .is(201);
        assertThat(started.text("/studioId")).isEqualTo(studio);
    }

    @Test
    @DisplayName("C5 the id of a thing of another kind names nothing")
    void the_id_of_another_kind_names_nothing() {
        var names = THINGS.names();
        for (var operation : Things.addressed()) {
            for (var by = 1; by < names.size(); by++) {
                var distance = by;
                var paths = THINGS.wrongPaths(
                        operation, name -> THINGS.id(names.get((names.indexOf(name) + distance) % names.size())));
                for (var path : paths) Refused.by(DOOR, NOT_FOUND, () -> THINGS.call(operation, path));
            }
        }
    }

    @Test
    @DisplayName("C6 a deleted comment, which stays in its thread, is not there by its id")
    void a_deleted_comment_is_not_there() {
        var comments = PROJECT + "/comments";
        var id = MINA.post(comments, "{\"content\": \"a\"}").is(201).text("/id");
        var reply = "{\"content\": \"b\", \"parentId\": \"" + id + "\"}";
        MINA.post(comments, reply).is(201);
        MINA.delete("/api/comments/" + id).is(204);
        assertThat(MINA.get(comments).is(200).asText()).contains("\"id\":\"" + id + "\"");

        for (var operation : Things.addressed()) {
            if (!operation.contains("{commentId}")) continue;
            for (var path : THINGS.wrongPaths(operation, _ -> id)) {
                Refused.by(DOOR, NOT_FOUND, () -> THINGS.call(operation, path));
            }
        }
        Refused.by(DOOR, "422 validation /parentId", () -> MINA.post(comments, reply));
    }

    @Test
    @DisplayName("C7 the parent of a comment stands in the same place, and is none of another's")
    void a_parent_stands_in_the_same_place() {
        var joon = DOOR.someone();
        var foreign = joon.post("/api/projects", "{\"name\": \"b\", \"tag\": \"storyboard\"}")
                .is(201)
                .text("/id");
        var foreignComment = joon.post("/api/projects/" + foreign + "/comments", "{\"content\": \"b\"}")
                .is(201)
                .text("/id");
        var otherScene = MINA.post(PROJECT + "/scenes", "{}").is(201).text("/id");
        var ofOtherScene = MINA.post("/api/scenes/" + otherScene + "/comments", "{\"content\": \"b\"}")
                .is(201)
                .text("/id");
        var ofProject =
                MINA.post(PROJECT + "/comments", "{\"content\": \"b\"}").is(201).text("/id");
        var ofScene = THINGS.id("commentId");

        for (var parent : List.of(foreignComment, ofOtherScene, ofProject, THINGS.id("sceneId"))) {
            refusesParent("/api/scenes/" + THINGS.id("sceneId"), parent);
        }
        for (var parent : List.of(foreignComment, ofOtherScene, ofScene, THINGS.id("projectId"))) {
            refusesParent(PROJECT, parent);
        }
    }

    private static void refusesParent(String place, String parent) {
        Refused.by(
                DOOR,
                "422 validation /parentId",
                () -> MINA.post(place + "/comments", "{\"content\": \"a\", \"parentId\": \"" + parent + "\"}"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "C8, limit=0",
        "C8, limit=-1",
        "C9, limit=1000000",
        "C9, limit=10000000000",
        "C10, limit=abc",
        "C10, limit=",
        "C10, limit=%2B5",
        "C10, limit=5.0",
        "C10, limit=%d9%a5",
        "C11, limit=1e3",
        "C11, limit=1&limit=2"
    })
    void a_limit_that_is_none_is_pointed_at(String id, String query) {
        for (var path : THINGS.pathsWith("limit")) {
            Refused.by(DOOR, "422 validation ?limit", () -> MINA.get(path + "?" + query));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "C15, sort=password_hash",
        "C15, sort=Name",
        "C15, sort=",
        "C15, sort=name&sort=newest",
        "C16, sort=1;drop%20table",
        "C16, sort=name%27--"
    })
    void an_order_that_is_none_is_pointed_at(String id, String query) {
        for (var path : THINGS.pathsWith("sort")) {
            Refused.by(DOOR, "422 validation ?sort", () -> MINA.get(path + "?" + query));
        }
    }

    @ParameterizedTest(name = "C17 {0} is itself and nothing else")
    @CsvSource(
            quoteCharacter = '`',
            value = {"%25", "_", "%5C", "%27", "%25%25"})
    void what_is_looked_for_is_found_letter_by_letter(String text) {
        var joon = DOOR.someone();
        var found = joon.post("/api/projects", "{\"name\": \"%%_\\\\' a\", \"tag\": \"storyboard\"}")
                .is(201);
        joon.post("/api/projects", "{\"name\": \"b/c\", \"tag\": \"storyboard\"}")
                .is(201);

        assertThat(joon.get("/api/projects?q=" + text).is(200).json().findValuesAsText("name"))
                .containsExactly(found.text("/name"));
    }

    @ParameterizedTest(name = "C18 a pattern of {0} letters: {1}")
    @CsvSource({"102, 422 validation ?q", "3800, 422 validation ?q", "10000, 414 malformed-request"})
    void a_long_pattern_is_not_looked_for(int length, String as) {
        var pattern = "%25a".repeat(length / 2);
        for (var path : THINGS.pathsWith("q")) {
            var start = System.nanoTime();

            Refused.by(DOOR, as, () -> MINA.get(path + "?q=" + pattern));

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @ParameterizedTest(name = "C19 the scene number {0}: {1}")
    @CsvSource({
        "0, 422 validation /sceneNumber",
        "-1, 422 validation /sceneNumber",
        "1000001, 422 validation /sceneNumber",
        "2147483648, 422 validation /sceneNumber",
        "1, 409 conflict"
    })
    void a_number_that_no_scene_can_have_is_refused(String number, String as) {
        var body = "{\"sceneNumber\": " + number + "}";
        var other = MINA.post(PROJECT + "/scenes", "{}").is(201).header("Location");

        Refused.by(DOOR, as, () -> MINA.post(PROJECT + "/scenes", body));
        Refused.by(DOOR, as, () -> MINA.put(other, body));
    }
}
