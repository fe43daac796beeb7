package dev.hwasil.http.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.image.SamplePicture;
import dev.hwasil.http.Answer;
import dev.hwasil.http.Door;
import dev.hwasil.http.HttpSettings;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every answer of every operation has in common, whether it is let or refused. */
final class CommonHeadersTest {

    private static final byte[] PICTURE = SamplePicture.png(800, 600).bytes();
    private static final List<String> KEPT = List.of("GET /files/{key}", "GET /api/docs");

    @AutoClose
    private final Door door = Door.open();

    static List<Row> table() {
        return Row.table();
    }

    @ParameterizedTest
    @MethodSource("table")
    void every_answer_is_safe_in_a_browser_and_found_in_the_log(Row row) {
        var stage = new Stage(new DoorInstallation(door));
        var request = Request.of(row, PICTURE, stage.words(Caller.OWNER, Place.OWN, row.ids()));
        for (var caller : List.of(Caller.NOBODY, Caller.OWNER)) {
            var answer = request.send(stage.client(caller).with("Accept-Encoding", "gzip"));

            check(answer);
            var isKept = KEPT.contains(row.operation()) && answer.status() == 200;
            assertThat(answer.header("Cache-Control")).isEqualTo(isKept ? kept(answer) : "no-store");
        }
    }

    private static String kept(Answer answer) {
        var isPage = answer.header("Content-Type").startsWith("text/html");
        return isPage ? "no-cache" : "private, immutable, max-age=" + seconds(answer);
    }

    private static String seconds(Answer answer) {
        return answer.header("Cache-Control").replaceFirst(".*max-age=([0-9]{4})$", "$1");
    }

    private static void check(Answer answer) {
        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f-]{36}");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src '", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'")
                .doesNotContain("unsafe", "*");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().map())
                .doesNotContainKeys(
                        "server", "x-powered-by", "strict-transport-security", "access-control-allow-origin");
        assertThat(answer.headers().allValues("Vary")).containsExactly("Accept-Encoding");
    }

    @Test
    void what_nothing_stands_behind_is_answered_so_too() {
        for (var path : List.of("/api/nothing", "/files/a/b.webp", "/nothing.js", "/api/projects/a/b/c")) {
            var answer = door.stranger().get(path).is(404);

            check(answer);
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
        check(door.stranger().send("OPTIONS", "/api/projects").is(204));
        check(door.stranger().send("HEAD", "/api/health").is(200));
        check(door.stranger().delete("/api/health").is(405));
        check(door.stranger().get("/").is(200));
    }

    @Test
    void who_comes_by_https_is_to_come_by_https_only() {
        try (var secure = Door.open(
                set -> new HttpSettings(set.port(), true, set.incoming(), set.maxUploadBytes(), set.version()))) {
            assertThat(secure.stranger().get("/api/health").is(200).header("Strict-Transport-Security"))
                    .isEqualTo("max-age=31536000; includeSubDomains");
        }
    }
}
