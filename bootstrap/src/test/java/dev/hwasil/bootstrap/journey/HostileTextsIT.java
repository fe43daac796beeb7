package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hwasil.application.hostile.Tally;
import dev.hwasil.http.Answer;
import dev.hwasil.imaging.Pictures;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Texts that somebody might mean for another program than this: kept as they came, and never in the log. */
@DisplayName("hostile input, group E: texts that are kept")
@ExtendWith(Tally.class)
@TestInstance(Lifecycle.PER_CLASS)
final class HostileTextsIT {

    private Workplace at;
    private String annotations;

    @BeforeAll
    void open(@TempDir Path folder) {
        at = Workplace.open(folder, Map.of("LOG_LEVEL", "debug"));
        var image = at.upload(at.scene(), Pictures.lineDrawing(64, 48)).is(201);
        annotations = "/api/images/" + image.text("/id") + "/annotations";
    }

    @AfterAll
    void close() {
        at.close();
    }

    @SuppressWarnings("unused") // by the test below
    private static final List<Arguments> TEXTS = List.of(
            argumentSet("E6 a family", "👩‍👩‍👧‍👦 👩🏽‍🎨 ❤️‍🔥"),
            argumentSet(
                    "E6 flags", "🇰🇷🇺🇳🏴\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f"),
            argumentSet("E7 Hangul of old", "ᄒᆞᆫ글 나랏말ᄊᆞ미 \ua960\ud7b0\ud7cb"),
            argumentSet("E7 Hangul in pieces", "\u1112\u116a\u1109\u1175\u11af"),
            argumentSet("E7 beyond 16 bits", "𠮷𝒳𐐷\ud83a\udd00\udbff\udffd"),
            argumentSet("E8 two hundred marks", "Z" + "\u0316\u0301".repeat(100) + "algo"),
            argumentSet("E8 from right to left", "שלום 123 مرحبا"),
            argumentSet("E14 a script", "</script><script>alert(1)</script><img src=x onerror=alert(1)>"),
            argumentSet("E14 a link to a script", "[click](javascript:alert(1)) javascript:alert(1)"),
            argumentSet("E14 a template", "{{7*7}} #{7*7} <%= 7*7 %> ${7*7}"),
            argumentSet("E14 a look-up", "${jndi:ldap://127.0.0.1/a} ${${lower:j}ndi:dns://a} %msg %n {}"),
            argumentSet("E15 a formula", "=cmd|' /C calc'!A0"),
            argumentSet("E15 more formulas", "@SUM(1+1)*cmd|' /C calc'!A0 +1 -1"),
            argumentSet("E15 SQL", "'; drop table comments; -- \\' \" ` $1 ?"),
            argumentSet("E15 JSON in JSON", "\",\"isAdmin\":true,\"a\":\"\\u00e9\\"));

    @ParameterizedTest
    @FieldSource("TEXTS")
    void a_text_comes_back_as_it_went(String text) {
        var mina = at.mina();
        var json = JsonNodeFactory.instance.textNode(text).toString();

        var comment = mina.post(at.project() + "/comments", "{\"content\": " + json + "}");
        assertThat(mina.put(at.project(), "{\"name\": " + json + ", \"description\": " + json + "}")
                        .status())
                .isEqualTo(200);
        mina.put(at.scene(), "{\"notes\": " + json + "}").is(200);
        var annotation = mina.post(
                annotations, "{\"type\": \"text\", \"data\": {\"x\": 0, \"y\": 0, \"content\": " + json + "}}");

        assertKept(text, mina.get(comment.is(201).header("Location")), "/content");
        assertKept(text, mina.get(at.project()), "/name");
        assertKept(text, mina.get(at.project()), "/description");
        assertKept(text, mina.get(at.scene()), "/notes");
        assertKept(text, annotation.is(201), "/data/content");
        assertKept(text, mina.get(annotations), "/items/0/data/content");
        assertKept(text, mina.get(at.project() + "/comments"), "/items/0/content");
    }

    private static void assertKept(String text, Answer answer, String pointer) {
        answer.is(answer.status() == 201 ? 201 : 200);
        assertThat(answer.text(pointer)).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    @DisplayName("E14 E16 the log has one line a record, and nothing of what was said")
    void the_log_has_one_line_a_record() {
        var mina = at.mina();
        mina.post(at.project() + "/comments", "{\"content\": \"a\\n2026-11-23T09:00:00.000Z ERROR forged ${jndi:x}\"}")
                .is(201);
        mina.with("X-Request-Id", "a ERROR forged")
                .get("/api/%0d%0aERROR%20forged")
                .is(404);
        mina.get("/api/projects?q=ERROR%0aforged").is(422);
        mina.get("/api/projects/%1b%5b2J%e2%80%a8forged").is(404);
        mina.with("X-Request-Id", "the-last-one").get("/api/health").is(200);

        var lines = at.product().saysUntil("the-last-one");

        assertThat(lines).hasSizeGreaterThan(5).allSatisfy(line -> {
            assertThat(line).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z (DEBUG|INFO |WARN ) .*");
            assertThat(line)
                    .doesNotContainPattern("[\\p{Cc}\\u2028]")
                    .doesNotContain("jndi", "ERROR forged", "alert(1)");
        });
    }
}
