package dev.hwasil.http.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.hwasil.application.hostile.Tally;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import dev.hwasil.http.HttpSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Broken and hostile bodies. The operation behind them does not matter; most go to the one that starts a project. */
@DisplayName("hostile input, group B: JSON")
@ExtendWith(Tally.class)
final class BadJsonTest {

    private static final String PROJECTS = "/api/projects";
    private static final String WHOLE = "{\"name\": \"a\", \"tag\": \"storyboard\"}";

    /** No body that is refused for what it says takes longer; a stack or a number that explodes does. */
    private static final Duration BOUND = Duration.ofSeconds(2);

    @AutoClose
    private static final Door DOOR = Door.open();

    private static final Client MINA = DOOR.someone();
    private static final String SCENES =
            PROJECTS + "/" + MINA.post(PROJECTS, WHOLE).is(201).text("/id") + "/scenes";

    @SuppressWarnings("unused") // by the test below
    private static final List<Arguments> MALFORMED = List.of(
            argumentSet("B1 empty", ""),
            argumentSet("B1 white space", " \n"),
            argumentSet("B5 truncated", "{\"name\": \"a\", \"tag\""),
            argumentSet("B6 a second object behind", WHOLE + "{}"),
            argumentSet("B7 a key twice", "{\"name\": \"a\", \"name\": \"b\", \"tag\": \"storyboard\"}"),
            argumentSet(
                    "B7 a key twice, once escaped",
                    "{\"name\": \"a\", \"n\\u0061me\": \"b\", \"tag\": \"storyboard\"}"),
            argumentSet("B7 a key twice, deep inside", "{\"a\": [{\"b\": {\"c\": 1, \"c\": 1}}]}"),
            argumentSet("B8 a comment", "{\"name\": \"a\" /* b */, \"tag\": \"storyboard\"}"),
            argumentSet("B8 a comment in front", "// a\n" + WHOLE),
            argumentSet("B8 single quotes", "{'name': 'a'}"),
            argumentSet("B8 NaN", "{\"name\": NaN}"),
            argumentSet("B8 Infinity", "{\"name\": -Infinity}"),
            argumentSet("B9 33 arrays deep", "[".repeat(33) + "]".repeat(33)),
            argumentSet("B9 33 objects deep", "{\"a\":".repeat(33) + "1" + "}".repeat(33)),
            argumentSet("B10 10,000 deep", "[".repeat(10_000) + "]".repeat(10_000)),
            argumentSet("B10 10,000 objects deep", "{\"a\":".repeat(10_000)),
            argumentSet("B11 all that is read of [", "[".repeat(HttpSettings.MAX_JSON_BYTES)),
            argumentSet("B12 a number of 2,000 digits", "{\"name\": " + "1".repeat(2_000) + "}"),
            argumentSet("B12 a fraction of 2,000 digits", "{\"name\": 0." + "1".repeat(2_000) + "}"),
            argumentSet("B22 a byte order mark", "\uFEFF" + WHOLE));

    @ParameterizedTest
    @FieldSource("MALFORMED")
    void what_is_no_json_is_malformed(String body) {
        var start = System.nanoTime();

        Refused.by(DOOR, "400 malformed-request", () -> MINA.post(PROJECTS, body));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
    }

    @Test
    @DisplayName("B11 1 MB of [ is not even parsed")
    void an_endless_depth_is_too_large() {
        var body = "[".repeat(1024 * 1024).getBytes(UTF_8);

        Refused.by(DOOR, "413 payload-too-large", () -> MINA.post(PROJECTS, body));
        Refused.by(DOOR, "413 payload-too-large", () -> MINA.postChunked(PROJECTS, "application/json", body));
    }

    @ParameterizedTest(name = "{0} the bytes {1}")
    @CsvSource({
        "B22, EFBBBF",
        "B23, C0AF",
        "B23, E080AF",
        "B24, C328",
        "B24, EDA080",
        "B24, EDA080EDB080",
        "B24, F4908080",
        "B24, 80",
        "B24, FFFE"
    })
    void what_is_no_utf_8_is_malformed(String id, String hex) throws IOException {
        var bytes = HexFormat.of().parseHex(hex);
        var inside = new ByteArrayOutputStream();
        inside.write("{\"tag\": \"storyboard\", \"name\": \"".getBytes(UTF_8));
        inside.write(bytes);
        inside.write("\"}".getBytes(UTF_8));
        var before = new ByteArrayOutputStream();
        before.write(bytes);
        before.write(WHOLE.getBytes(UTF_8));

        Refused.by(DOOR, "400 malformed-request", () -> MINA.post(PROJECTS, before.toByteArray()));
        if (id.equals("B22")) return; // inside of a text it is a character like others
        Refused.by(DOOR, "400 malformed-request", () -> MINA.post(PROJECTS, inside.toByteArray()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            B2  | null                                                    | whole
            B3  | []                                                      | whole
            B4  | "x"                                                     | whole
            B4  | 1                                                       | whole
            B4  | true                                                    | whole
            B17 | {"name": 123, "tag": "storyboard"}                      | /name
            B17 | {"name": true, "tag": "storyboard"}                     | /name
            B17 | {"name": ["a"], "tag": "storyboard"}                    | /name
            B17 | {"name": {"a": 1}, "tag": "storyboard"}                 | /name
            B17 | {"name": "a", "tag": 0}                                 | /tag
            B18 | {"tag": "storyboard"}                                   | /name
            B18 | {"name": null, "tag": "storyboard"}                     | /name
            B18 | {}                                                      | /name /tag
            B27 | {"name": "a", "tag": "storyboard", "__proto__": {}}     | /__proto__
            B27 | {"name": "a", "tag": "storyboard", "constructor": {}}   | /constructor
            B27 | {"name": "a", "tag": "storyboard", "$ref": "#"}         | /$ref
            B27 | {"name": "a", "tag": "storyboard", "@type": "x"}        | /@type
            B27 | {"name": "a", "tag": "storyboard", "@class": "java.lang.Runtime"} | /@class
            B27 | {"name": {"@class": "java.lang.Runtime"}, "tag": "storyboard"}    | /name
            """)
    void what_is_of_the_wrong_shape_is_pointed_at(String id, String body, String pointers) {
        Refused.by(DOOR, "422 validation " + pointers, () -> MINA.post(PROJECTS, body));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "B13, 1e400",
                "B14, 1e900000000",
                "B14, 1e-900000000",
                "B15, \"5\"",
                "B16, 1.9",
                "B16, 1.0",
                "B16, true",
                "B16, [1]"
            })
    void what_is_no_whole_number_is_pointed_at(String id, String number) {
        var start = System.nanoTime();

        Refused.by(DOOR, "422 validation /sceneNumber", () -> MINA.post(SCENES, "{\"sceneNumber\": " + number + "}"));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
    }

    @Test
    @DisplayName("B25 a body over the limit, whether it says so or not")
    void a_body_over_the_limit_is_too_large() {
        var body = (WHOLE + " ".repeat(HttpSettings.MAX_JSON_BYTES + 1 - WHOLE.length())).getBytes(UTF_8);

        Refused.by(DOOR, "413 payload-too-large", () -> MINA.post(PROJECTS, body));
        Refused.by(DOOR, "413 payload-too-large", () -> MINA.postChunked(PROJECTS, "application/json", body));
    }

    @ParameterizedTest(name = "B26 a bomb by {0}")
    @FieldSource("ENCODINGS")
    void a_compressed_body_is_not_taken(String encoding) throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bomb)) {
            zip.write(WHOLE.getBytes(UTF_8));
            zip.write(" ".repeat(64 * 1024 * 1024).getBytes(UTF_8));
        }
        var sender = MINA.with("Content-Encoding", encoding);

        Refused.by(DOOR, "415 unsupported-media-type", () -> sender.post(PROJECTS, bomb.toByteArray()));
        Refused.by(
                DOOR,
                "415 unsupported-media-type",
                () -> sender.postChunked(PROJECTS, "application/json", bomb.toByteArray()));
    }

    @SuppressWarnings("unused") // by the test above
    private static final List<String> ENCODINGS = List.of("gzip", "GZIP", "x-gzip", "deflate", "br", "identity, gzip");
}
