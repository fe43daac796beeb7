package dev.hwasil.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.http.Answer;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The browser's client: the files under {@code web} of the class path. */
final class WebPagesTest {

    @AutoClose
    private static final Door DOOR = Door.open();

    private final Client browser = DOOR.stranger();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/projects",
                "/projects/01a208d3-8a97-7000-b1b6-542d74b10527/board",
                "/login/",
                "/%ED%99%94%EC%8B%A4"
            })
    void the_first_page_answers_the_client_s_own_paths(String path) {
        var answer = browser.get(path).is(200);

        assertThat(answer.asText()).contains("<title>Hwasil</title>");
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void pages_show_pictures_from_where_the_storage_s_own_links_lead() {
        try (var open = Door.open(settings -> settings.showing(Set.of("https://s3.example", "https://old.example")))) {
            assertThat(open.stranger().get("/").is(200).header("Content-Security-Policy"))
                    .contains("img-src 'self' blob: data: https://old.example https://s3.example;")
                    .contains("connect-src 'self' https://old.example https://s3.example;")
                    .contains("default-src 'self';");
        }
    }

    @Test
    void the_api_has_a_page_of_its_own() {
        var answer = browser.get("/api/docs").is(200);

        assertThat(answer.asText()).contains("<title>API</title>");
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        browser.send("POST", "/api/docs").isProblem(405, "method-not-allowed");
    }

    @Test
    void an_asset_is_kept_for_ever() {
        var answer = browser.get("/assets/index-1a2b3c4d.js").is(200);

        assertThat(answer.asText()).isEqualTo("export const studio = \"Hwasil\";\n");
        assertThat(answer.header("Content-Type")).isEqualTo("text/javascript;charset=utf-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Encoding");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "plain", textBlock = """
            br                         | br
            gzip, deflate, br, zstd    | br
            gzip;q=1.0, br;q=0.5       | br
            GZip                       | gzip
            gzip, br;q=0               | gzip
            br ; q=0.000, *            | gzip
            *                          | br
            identity, gzip;q=0, br;q=0 | plain
            brotli, xgzip              | plain
            deflate                    | plain
            """)
    void text_comes_in_the_smallest_coding_that_is_taken(String accepted, @Nullable String coding) throws IOException {
        for (var path : List.of("/assets/index-1a2b3c4d.js", "/", "/favicon.svg")) {
            var plain = browser.get(path).is(200);

            var answer = browser.with("Accept-Encoding", accepted).get(path).is(200);

            assertThat(answer.headers().firstValue("Content-Encoding").orElse(null))
                    .isEqualTo(coding);
            assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(answer.body().length));
            assertThat(answer.header("Content-Type")).isEqualTo(plain.header("Content-Type"));
            assertThat(answer.headers().allValues("Vary")).contains("Accept-Encoding");
            if ("gzip".equals(coding)) assertThat(unzipped(answer)).isEqualTo(plain.body());
            if (coding == null) assertThat(answer.body()).isEqualTo(plain.body());
            else assertThat(answer.header("ETag")).isNotEqualTo(plain.header("ETag"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip", "br"})
    void what_a_browser_has_already_is_not_sent_again(String coding) {
        for (var path : List.of("/", "/projects", "/assets/index-1a2b3c4d.js", "/api/docs")) {
            var here = browser.with("Accept-Encoding", coding);
            var first = here.get(path).is(200);

            var again =
                    here.with("If-None-Match", first.header("ETag")).get(path).is(304);

            assertThat(again.body()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(again.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
            assertThat(again.headers().allValues("Vary")).contains("Accept-Encoding");
            here.with("If-None-Match", "\"another\"").get(path).is(200);
        }
        var plain = browser.get("/").header("ETag");
        if (!coding.equals("identity")) {
            browser.with("Accept-Encoding", coding)
                    .with("If-None-Match", plain)
                    .get("/")
                    .is(200);
        }
    }

    private static byte[] unzipped(Answer answer) throws IOException {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return gzip.readAllBytes();
        }
    }

    @Test
    void another_file_is_asked_for_again() {
        var answer = browser.get("/favicon.svg").is(200);

        assertThat(answer.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/index-gone.js",
                "/assets/index-1a2b3c4d.js.br",
                "/assets/index-1a2b3c4d.js.gz",
                "/index.html.br",
                "/assets",
                "/assets/",
                "/assets/gone",
                "/gone.js",
                "/secret.pem",
                "/.env",
                "/.git/config",
                "/web/index.html",
                "/a/b.c/d",
                "/%5c..%5csecret.pem",
                "/favicon.svg;a=b",
                "/logback-test.xml",
            })
    void what_is_no_page_is_not_found_and_not_kept(String path) {
        browser.get(path).isProblem(404, "not-found");
    }

    @Test
    void head_is_get_without_a_body() {
        var head = browser.send("HEAD", "/assets/index-1a2b3c4d.js").is(200);

        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo("32");
        assertThat(head.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    }
}
