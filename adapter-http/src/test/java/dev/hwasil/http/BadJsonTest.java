package dev.hwasil.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken and hostile bodies. The operation behind them does not matter; it is the one that starts a project. */
final class BadJsonTest {

    private static final String PROJECTS = "/api/projects";
    private static final String WHOLE = "{\"name\": \"a\", \"tag\": \"storyboard\"}";

    @AutoClose
    private static final Door DOOR = Door.open();

    private static final Client MINA = DOOR.someone();

    @SuppressWarnings("unused") // by the test below
    private static final List<Arguments> MALFORMED = List.of(
            argumentSet("empty", ""),
            argumentSet("white space", " \n"),
            argumentSet("truncated", "{\"name\": \"a\", \"tag\""),
            argumentSet("trailing object", WHOLE + "{}"),
            argumentSet("duplicate key", "{\"name\": \"a\", \"name\": \"b\", \"tag\": \"storyboard\"}"),
            argumentSet("comment", "{\"name\": \"a\" /* b */, \"tag\": \"storyboard\"}"),
            argumentSet("single quotes", "{'name': 'a'}"),
            argumentSet("NaN", "{\"name\": NaN}"),
            argumentSet("33 levels", "[".repeat(33) + "]".repeat(33)),
            argumentSet("10,000 levels", "[".repeat(10_000)),
            argumentSet("number of 2,000 digits", "{\"name\": " + "1".repeat(2_000) + "}"),
            argumentSet("lone surrogate", "{\"name\": \"\\ud800\", \"tag\": \"storyboard\"}"),
            argumentSet("reversed pair", "{\"name\": \"\\udc00\\ud800\", \"tag\": \"storyboard\"}"),
            argumentSet("byte order mark", "\uFEFF" + WHOLE));

    @ParameterizedTest
    @FieldSource("MALFORMED")
    void a_text_that_is_no_json_is_malformed(String body) {
        MINA.post(PROJECTS, body).isProblem(400, "malformed-request").pointsAt();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C0AF", "C328", "EDA080", "F4908080", "80", "FFFE"})
    void bytes_that_are_no_utf_8_are_malformed(String hex) {
        var name = HexFormat.of().parseHex(hex);
        var head = "{\"tag\": \"storyboard\", \"name\": \"".getBytes(UTF_8);
        var body = new byte[head.length + name.length + 2];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(name, 0, body, head.length, name.length);
        body[body.length - 2] = '"';
        body[body.length - 1] = '}';

        MINA.post(PROJECTS, body).isProblem(400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"x\"", "1", "true"})
    void something_else_than_an_object_is_refused_as_a_whole(String body) {
        MINA.post(PROJECTS, body).isProblem(422, "validation").pointsAt("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"tag": "storyboard"}                                     | /name
            {"name": null, "tag": "storyboard"}                       | /name
            {"name": "", "tag": "storyboard"}                         | /name
            {"name": "   ", "tag": "storyboard"}                      | /name
            {"name": 5, "tag": "storyboard"}                          | /name
            {"name": true, "tag": "storyboard"}                       | /name
            {"name": ["a"], "tag": "storyboard"}                      | /name
            {"name": {"a": 1}, "tag": "storyboard"}                   | /name
            {"name": "a\\u0000b", "tag": "storyboard"}                | /name
            {"name": "a\\r\\nSet-Cookie: b=c", "tag": "storyboard"}   | /name
            {"name": "a\\u202eb", "tag": "storyboard"}                | /name
            {"name": "\\u200b\\u2060", "tag": "storyboard"}           | /name
            {"name": "a", "tag": "Storyboard"}                        | /tag
            {"name": "a", "tag": "film"}                              | /tag
            {"name": "a", "tag": 0}                                   | /tag
            {"name": "a", "tag": "storyboard", "deadline": "2026-02-30"}            | /deadline
            {"name": "a", "tag": "storyboard", "deadline": "0000-01-01"}            | /deadline
            {"name": "a", "tag": "storyboard", "deadline": "10000-01-01"}           | /deadline
            {"name": "a", "tag": "storyboard", "deadline": "2026-12-24T00:00:00Z"}  | /deadline
            {"name": "a", "tag": "storyboard", "deadline": 20261224}                | /deadline
            {"name": "a", "tag": "storyboard", "studioId": "abc"}                   | /studioId
            {"name": "a", "tag": "storyboard", "studioId": "00000000-0000-7000-8000-0000000000012"} | /studioId
            {"name": "a", "tag": "storyboard", "isAdmin": true}       | /isAdmin
            {"name": "a", "tag": "storyboard", "id": null}            | /id
            {"name": "a", "tag": "storyboard", "__proto__": {}}       | /__proto__
            {"name": "a", "tag": "storyboard", "constructor": {}}     | /constructor
            {"name": "a", "tag": "storyboard", "$ref": "#"}           | /$ref
            {"name": "a", "tag": "storyboard", "@type": "x"}          | /@type
            {"name": "a", "tag": "storyboard", "@class": "java.lang.Runtime"} | /@class
            {"name": "a", "tag": "storyboard", "a/b~c": 1}            | /a~1b~0c
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

    @ParameterizedTest
    @ValueSource(strings = {"1.9", "1e400", "1e900000000", "0", "-1", "2147483648", "\"5\"", "[1]"})
    void a_number_that_is_wrong_is_pointed_at(String number) {
        var project = MINA.post(PROJECTS, WHOLE).is(201).text("/id");

        MINA.post("/api/projects/" + project + "/scenes", "{\"sceneNumber\": " + number + "}")
                .isProblem(422, "validation")
                .pointsAt("/sceneNumber");
    }

    @Test
    void a_body_over_the_limit_is_too_large_whether_it_says_so_or_not() {
        var body = new byte[HttpSettings.MAX_JSON_BYTES + 1];

        MINA.post(PROJECTS, body).isProblem(413, "payload-too-large");
        MINA.postChunked(PROJECTS, "application/json", body).isProblem(413, "payload-too-large");
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

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "identity, gzip"})
    void a_compressed_body_is_not_taken(String encoding) {
        MINA.with("Content-Encoding", encoding).post(PROJECTS, WHOLE).isProblem(415, "unsupported-media-type");
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
