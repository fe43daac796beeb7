package dev.hwasil.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a body may be. The operation behind them does not matter; it is the one that starts a project. */
final class BodiesTest {

    private static final String PROJECTS = "/api/projects";
    private static final String WHOLE = "{\"name\": \"a\", \"tag\": \"storyboard\"}";

    @AutoClose
    private static final Door DOOR = Door.open();

    private static final Client MINA = DOOR.someone();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": "", "tag": "storyboard"}                         | /name
            {"name": "   ", "tag": "storyboard"}                      | /name
            {"name": "a\\u202eb", "tag": "storyboard"}                | /name
            {"name": "\\u200b\\u2060", "tag": "storyboard"}           | /name
            {"name": "a", "tag": "Storyboard"}                        | /tag
            {"name": "a", "tag": "film"}                              | /tag
            {"name": "a", "tag": "storyboard", "isAdmin": true}       | /isAdmin
            {"name": "a", "tag": "storyboard", "id": null}            | /id
            """)
    void a_field_that_is_wrong_is_pointed_at(String body, String pointer) {
        MINA.post(PROJECTS, body).isProblem(422, "validation").pointsAt(pointer);
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        MINA.post(PROJECTS, "{\"name\": 1, \"tag\": \"film\", \"color\": \"red\"}")
                .isProblem(422, "validation")
                .pointsAt("/name", "/tag", "/color");
    }

    @Test
    void a_body_at_the_limit_is_read() {
        var body = WHOLE + " ".repeat(HttpSettings.MAX_JSON_BYTES - WHOLE.length());

        MINA.post(PROJECTS, body).is(201);
        MINA.postChunked(PROJECTS, "application/json", body.getBytes(UTF_8)).is(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;charset=utf-8", "APPLICATION/JSON", "application/json ; a=b"})
    void json_is_told_by_its_media_type_alone(String type) {
        MINA.postChunked(PROJECTS, type, WHOLE.getBytes(UTF_8)).is(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/jsonp",
                "application/problem+json",
                "multipart/form-data; boundary=a",
                "json",
            })
    void another_media_type_is_not_taken(String type) {
        MINA.postChunked(PROJECTS, type, WHOLE.getBytes(UTF_8)).isProblem(415, "unsupported-media-type");
    }

    @Test
    void a_body_of_no_type_is_not_taken() {
        MINA.send("POST", PROJECTS).isProblem(415, "unsupported-media-type");
    }
}
