package dev.hwasil.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a body may be. The operation behind them does not matter; it is the one that starts a project. */
final class BodiesTest {

    private static final String PROJECTS = "/api/projects";
    private static final String WHOLE = "{\"name\": \"a\", \"tag\": \"storyboard\"}";

    @AutoClose
    private static final Door DOOR = Door.open();

    private static final Client MINA = DOOR.someone();

    @SuppressWarnings("unused") // by the test below
    private static final List<Arguments> MALFORMED = List.of(
            argumentSet("lone surrogate", "{\"name\": \"\\ud800\", \"tag\": \"storyboard\"}"),
            argumentSet("reversed pair", "{\"name\": \"\\udc00\\ud800\", \"tag\": \"storyboard\"}"));

    @ParameterizedTest
    @FieldSource("MALFORMED")
    void a_text_that_is_no_json_is_malformed(String body) {
        MINA.post(PROJECTS, body).isProblem(400, "malformed-request").pointsAt();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": "", "tag": "storyboard"}                         | /name
            {"name": "   ", "tag": "storyboard"}                      | /name
            {"name": "a\\u0000b", "tag": "storyboard"}                | /name
            {"name": "a\\r\\nSet-Cookie: b=c", "tag": "storyboard"}   | /name
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

    @Test
    void any_visible_unicode_comes_back_as_it_went() {
        for (var name : new String[] {
            "👩‍👩‍👧‍👦", "🇰🇷", "ᄒᆞᆫ글", "a" + "\u0316".repeat(200), "<script>{{7*7}}${jndi:ldap://a}", "=cmd()"
        }) {
            var started = MINA.post(PROJECTS, "{\"tag\": \"storyboard\", \"name\": \"" + name + "\"}")
                    .is(201);

            var shown = MINA.get(PROJECTS + "/" + started.text("/id")).is(200).text("/name");
            assertThat(shown).isEqualTo(Normalizer.normalize(name, Normalizer.Form.NFC));
        }
    }
}
