package dev.hwasil.http.hostile;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.hwasil.application.hostile.Tally;
import dev.hwasil.application.image.SamplePicture;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import dev.hwasil.http.Form;
import dev.hwasil.http.Wire;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are refused. Those that are kept as they came go through the whole product. */
@DisplayName("hostile input, group E: texts that are refused")
@ExtendWith(Tally.class)
final class BadTextTest {

    private static final byte[] PNG = SamplePicture.png(10, 10).bytes();

    @AutoClose
    private static final Door DOOR = Door.open();

    private static final Client MINA = DOOR.someone();
    private static final String STUDIO =
            "/api/studios/" + MINA.get("/api/studios").is(200).text("/items/0/id");
    private static final String PROJECT = MINA.post("/api/projects", "{\"name\": \"봄\", \"tag\": \"storyboard\"}")
            .is(201)
            .header("Location");
    private static final String SCENE =
            MINA.post(PROJECT + "/scenes", "{}").is(201).header("Location");
    private static final String IMAGES = "/api/scenes/" + MINA.get(SCENE).text("/id") + "/images";
    private static final String IMAGE = MINA.post(
                    IMAGES, new Form().text("type", "art").file("image", "a.png", PNG))
            .is(201)
            .text("/id");

    private static String path(String template) {
        return template.replace("{studio}", STUDIO)
                .replace("{project}", PROJECT)
                .replace("{scene}", SCENE)
                .replace("{image}", "/api/images/" + IMAGE);
    }

    private static void refused(String request, String body, String refusal) {
        var words = request.split(" ", 2);
        Refused.by(
                DOOR,
                refusal,
                () -> words[0].equals("PUT") ? MINA.put(path(words[1]), body) : MINA.post(path(words[1]), body));
    }

    @ParameterizedTest(name = "E1 NUL in {0} of {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /username    | POST /api/auth/register   | {"username": "mi\\u0000na", "email": "a@hwasil.test", "password": "paint on the sleeves", "nickname": "a"}
            /email       | POST /api/auth/register   | {"username": "mina", "email": "a\\u0000@hwasil.test", "password": "paint on the sleeves", "nickname": "a"}
            /nickname    | POST /api/auth/register   | {"username": "mina", "email": "a@hwasil.test", "password": "paint on the sleeves", "nickname": "a\\u0000"}
            /nickname    | PUT /api/users/profile    | {"nickname": "\\u0000a", "email": "a@hwasil.test"}
            /email       | PUT /api/users/profile    | {"nickname": "a", "email": "a@hwasil.test\\u0000"}
            /name        | PUT {studio}              | {"name": "a\\u0000b"}
            /description | PUT {studio}              | {"name": "a", "description": "\\u0000"}
            /name        | POST /api/projects        | {"name": "a\\u0000b", "tag": "storyboard"}
            /description | POST /api/projects        | {"name": "a", "tag": "storyboard", "description": "a\\u0000"}
            /tag         | POST /api/projects        | {"name": "a", "tag": "storyboard\\u0000"}
            /deadline    | POST /api/projects        | {"name": "a", "tag": "storyboard", "deadline": "2026-12-24\\u0000"}
            /studioId    | POST /api/projects        | {"name": "a", "tag": "storyboard", "studioId": "\\u0000"}
            /name        | PUT {project}             | {"name": "\\u0000"}
            /description | PUT {project}             | {"description": "a\\u0000b"}
            /status      | PUT {project}             | {"status": "active\\u0000"}
            /role        | POST {project}/invite     | {"role": "editor\\u0000"}
            /inviteCode  | POST /api/projects/join   | {"inviteCode": "000000000000000\\u0000"}
            /label       | POST {project}/scenes     | {"label": "12\\u0000A"}
            /description | POST {project}/scenes     | {"description": "a\\u0000"}
            /notes       | POST {project}/scenes     | {"notes": "a\\u0000"}
            /notes       | PUT {scene}               | {"notes": "\\u0000a"}
            /content     | POST {project}/comments   | {"content": "a\\u0000b"}
            /parentId    | POST {project}/comments   | {"content": "a", "parentId": "\\u0000"}
            """)
    void nul_is_in_no_text(String pointer, String request, String body) {
        refused(request, body, "422 validation " + pointer);
    }

    @Test
    @DisplayName("E1 NUL in a text of a form")
    void nul_is_in_no_text_of_a_form() {
        var form =
                new Form().text("type", "art").text("changeDescription", "a\0").file("image", "a.png", PNG);

        Refused.by(DOOR, "422 validation #changeDescription", () -> MINA.post(IMAGES, form));
    }

    @ParameterizedTest(name = "E2 NUL in {0} of an annotation")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /data/content | "content": "a\\u0000b"
            /data/content | "content": "\\u0000"
            /data/color   | "content": "a", "color": "#ff8800\\u0000"
            """)
    void nul_is_in_no_text_deep_inside(String pointer, String fields) {
        var body = "{\"type\": \"text\", \"data\": {\"x\": 0, \"y\": 0, " + fields + "}}";

        refused("POST {image}/annotations", body, "422 validation " + pointer);
    }

    @ParameterizedTest(name = "E3 %00 in {0}")
    @ValueSource(
            strings = {
                "/api/projects/%00",
                "/api/projects?q=a%00b",
                "/api/projects?%00=a",
                "/files/artworks/a%00.webp",
            })
    void nul_is_in_no_address(String target) {
        Wire.refused(
                DOOR,
                Wire.head(
                        "GET " + target + " HTTP/1.1",
                        "Host: a",
                        "Connection: close",
                        "Authorization: " + MINA.header("Authorization")),
                400);
    }

    @SuppressWarnings("unused") // by the test below
    private static final List<Arguments> ILL_FORMED = List.of(
            argumentSet("E4 a high surrogate alone", "{\"name\": \"\\ud800\", \"tag\": \"storyboard\"}"),
            argumentSet("E4 a high surrogate at the end", "{\"name\": \"a\\udbff\", \"tag\": \"storyboard\"}"),
            argumentSet("E4 a low surrogate alone", "{\"name\": \"\\udc00a\", \"tag\": \"storyboard\"}"),
            argumentSet("E4 in a key", "{\"\\ud800\": 1}"),
            argumentSet("E4 deep inside", "{\"a\": [{\"b\": \"\\ud83c\"}]}"),
            argumentSet("E5 a pair the wrong way round", "{\"name\": \"\\udc00\\ud800\", \"tag\": \"storyboard\"}"));

    @ParameterizedTest
    @FieldSource("ILL_FORMED")
    void what_is_no_unicode_is_malformed(String body) {
        refused("POST /api/projects", body, "400 malformed-request");
    }

    @ParameterizedTest(name = "E12 a name of {0}")
    @ValueSource(strings = {"가", "é", "𐐨"})
    void a_username_has_at_most_50_code_points(String letter) {
        var body = """
                {"username": "%s", "email": "%s@hwasil.test", "password": "paint on the sleeves", "nickname": "a"}""";
        var name = "m%x".formatted(letter.codePointAt(0));

        refused("POST /api/auth/register", body.formatted(letter.repeat(51), name), "422 validation /username");
        DOOR.stranger()
                .post("/api/auth/register", body.formatted(letter.repeat(50), name))
                .is(201);
    }

    @ParameterizedTest(name = "E13 {1} of {2} {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            가 | /content     | 10000 | POST {project}/comments | {"content": "%s"}
            🎨 | /content     | 10000 | POST {project}/comments | {"content": "%s"}
            가 | /notes       | 20000 | PUT {scene}             | {"notes": "%s"}
            🎨 | /description | 20000 | PUT {project}           | {"description": "%s"}
            🎨 | /name        | 255   | PUT {project}           | {"name": "%s"}
            🎨 | /name        | 255   | PUT {studio}            | {"name": "%s"}
            """)
    void a_text_has_at_most_so_many_code_points(
            String letter, String pointer, int most, String request, String template) {
        refused(request, template.formatted(letter.repeat(most + 1)), "422 validation " + pointer);

        var words = request.split(" ", 2);
        var body = template.formatted(letter.repeat(most));
        if (words[0].equals("PUT")) MINA.put(path(words[1]), body).is(200);
        else MINA.post(path(words[1]), body).is(201);
    }

    @ParameterizedTest(name = "E16 a line break in {0} of {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /username | POST /api/auth/register | {"username": "mina\\r\\nSet-Cookie: a=b", "email": "a@hwasil.test", "password": "paint on the sleeves", "nickname": "a"}
            /nickname | POST /api/auth/register | {"username": "mina", "email": "a@hwasil.test", "password": "paint on the sleeves", "nickname": "a\\r\\nSet-Cookie: a=b"}
            /email    | POST /api/auth/register | {"username": "mina", "email": "a@hwasil.test\\r\\nBcc: b@hwasil.test", "password": "paint on the sleeves", "nickname": "a"}
            /nickname | PUT /api/users/profile  | {"nickname": "a\\nERROR forged", "email": "a@hwasil.test"}
            /name     | PUT {studio}            | {"name": "a\\r\\nSet-Cookie: a=b"}
            /name     | POST /api/projects      | {"name": "a\\r\\nSet-Cookie: a=b", "tag": "storyboard"}
            /name     | PUT {project}           | {"name": "a\\rb"}
            /label    | POST {project}/scenes   | {"label": "12\\nA"}
            """)
    void a_name_is_one_line(String pointer, String request, String body) {
        refused(request, body, "422 validation " + pointer);
    }
}
