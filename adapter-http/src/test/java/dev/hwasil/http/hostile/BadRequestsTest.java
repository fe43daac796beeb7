package dev.hwasil.http.hostile;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.hwasil.application.hostile.Tally;
import dev.hwasil.application.storage.Content;
import dev.hwasil.application.storage.FileKey;
import dev.hwasil.application.store.Tables;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import dev.hwasil.http.Wire;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that smuggle, forge or go astray, over bare connections where no client would send them. */
@DisplayName("hostile input, group G: requests")
@ExtendWith(Tally.class)
final class BadRequestsTest {

    private static final String STUDIO = "https://studio.example";
    private static final String LOGIN =
            "POST /api/auth/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";

    @AutoClose
    private static final Door DOOR = Door.open(settings -> settings.allowing(Set.of(STUDIO, "http://localhost:5173")));

    private static final Client MINA = DOOR.someone();
    private static final String PROJECT = changedProject();
    private static final String LINK = link("0123456789");

    private final Tables before = DOOR.stores.work().read();

    /** One of version 2. */
    private static String changedProject() {
        var project = MINA.post("/api/projects", "{\"name\": \"봄\", \"tag\": \"storyboard\"}")
                .is(201)
                .header("Location");
        MINA.put(project, "{\"name\": \"여름\"}").is(200);
        return project;
    }

    private static String link(String content) {
        var key = new FileKey("artworks/" + Fresh.id() + "/main.webp");
        DOOR.files.put(key, new Content.Bytes(content.getBytes(US_ASCII)));
        return DOOR.links.to(key);
    }

    private static String get(String path) {
        return Wire.exchange(DOOR, Wire.head("GET " + path + " HTTP/1.1", "Host: a", "Connection: close"));
    }

    @AfterEach
    void nothing_has_changed() {
        assertThat(DOOR.stores.work().read()).isEqualTo(before);
    }

    @SuppressWarnings("unused") // by the test below
    private static final List<Arguments> NO_HTTP = List.of(
            argumentSet("G8 no host", "GET /api/health HTTP/1.1\r\n\r\n"),
            argumentSet("G8 two hosts", "GET /api/health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"),
            argumentSet("G8 a host that is none", "GET /api/health HTTP/1.1\r\nHost: a b\r\n\r\n"),
            argumentSet("G1 two lengths", LOGIN + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n123456"),
            argumentSet("G1 a length twice", LOGIN + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}"),
            argumentSet("G1 a negative length", LOGIN + "Content-Length: -1\r\n\r\n"),
            argumentSet(
                    "G1 length and chunks", LOGIN + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
            argumentSet("G1 unknown transfer coding", LOGIN + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
            argumentSet("G1 a chunk of no size", LOGIN + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"),
            argumentSet(
                    "G2 a chunk ended by a bare line feed",
                    LOGIN + "Transfer-Encoding: chunked\r\n\r\n2\n{}\r\n0\r\n\r\n"),
            argumentSet("G2 bare line feeds", "GET /api/health HTTP/1.1\nHost: a\n\n"),
            argumentSet("G2 one bare line feed", "GET /api/health HTTP/1.1\r\nHost: a\nA: b\r\n\r\n"),
            argumentSet("G3 a folded header", "GET /api/health HTTP/1.1\r\nHost: a\r\nA: b\r\n c\r\n\r\n"),
            argumentSet("G3 a space before the colon", "GET /api/health HTTP/1.1\r\nHost: a\r\nA : b\r\n\r\n"),
            argumentSet("G3 a header without a colon", "GET /api/health HTTP/1.1\r\nHost: a\r\nA\r\n\r\n"),
            argumentSet("G3 NUL in a header", "GET /api/health HTTP/1.1\r\nHost: a\r\nA: b\0c\r\n\r\n"),
            argumentSet("G11 NUL in the path", "GET /api/%00 HTTP/1.1\r\nHost: a\r\n\r\n"),
            argumentSet("G11 a path that is not encoded", "GET /api/%zz HTTP/1.1\r\nHost: a\r\n\r\n"),
            argumentSet("G11 a path that is no UTF-8", "GET /api/%FF HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
            argumentSet(
                    "G11 raw bytes in the path", "GET /api/\u00ff HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
            argumentSet("G11 a path out of the root", "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n"),
            argumentSet("G11 a space in the path", "GET /api/a b HTTP/1.1\r\nHost: a\r\n\r\n"));

    @ParameterizedTest
    @FieldSource("NO_HTTP")
    void what_is_no_http_is_refused_and_ends_the_connection(String request) {
        Wire.refused(DOOR, request, 400);
    }

    /** Which names it is reached by is not known to it; none of its answers is made of one. */
    @Test
    @DisplayName("G8 a host of others is not repeated")
    void a_foreign_host_is_not_repeated() {
        var answer = Wire.exchange(
                DOOR,
                Wire.head(
                        "GET /api/projects HTTP/1.1",
                        "Host: evil.example",
                        "X-Forwarded-Host: evil.example",
                        "Authorization: " + MINA.header("Authorization"),
                        "Connection: close"));

        assertThat(answer).startsWith("HTTP/1.1 200 ").contains("여름").doesNotContain("evil");
    }

    @Test
    @DisplayName("G9 the word of anybody but a trusted proxy on where a request comes from means nothing")
    void the_word_of_anybody_means_nothing() {
        try (var open = Door.open()) {
            open.stranger()
                    .with("X-Forwarded-For", "203.0.113.7")
                    .with("Forwarded", "for=203.0.113.7")
                    .with("X-Real-IP", "203.0.113.7")
                    .post("/api/auth/login", "{\"login\": \"nobody\", \"password\": \"wrong\"}")
                    .is(401);

            assertThat(open.stores.work().read().audit())
                    .last()
                    .satisfies(entry -> assertThat(entry.network()).isEqualTo("127.0.0.0/24"));
        }
    }

    @ParameterizedTest(name = "G10 {0}")
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void nobody_overrides_the_method(String header) {
        MINA.with(header, "DELETE").get(PROJECT).is(200);
        MINA.with(header, "DELETE").send("POST", PROJECT).isProblem(405, "method-not-allowed");
        MINA.with(header, "GET").send("DELETE", "/api/projects").isProblem(405, "method-not-allowed");
    }

    @ParameterizedTest(name = "G11 {0}")
    @ValueSource(
            strings = {
                "//api/health",
                "/api//health",
                "/api/health;jsessionid=1",
                "/api;a=b/health",
                "/api/health%2F",
                "/api/%2e%2e/api/health",
                "/api/../metrics",
                "/api/../admin",
                "/api/./health",
                "/files/../api/health",
                "/a/../api/health",
            })
    void a_path_that_goes_round_about_leads_nowhere(String path) {
        assertThat(get(path)).startsWith("HTTP/1.1 404 ").contains("\"code\":\"not-found\"");
    }

    @ParameterizedTest(name = "G12 {0}")
    @ValueSource(
            strings = {
                "/files/../../etc/passwd",
                "/files/artworks/../../../etc/passwd",
                "/files/artworks/%2e%2e/%2e%2e/etc/passwd",
                "/files/artworks%2F..%2F..%2Fetc%2Fpasswd",
                "/files/artworks/..%5c..%5cetc%5cpasswd",
                "/files//etc/passwd",
                "/files/.hidden/a",
                "/files/",
                "/files",
            })
    void a_key_to_elsewhere_opens_nothing(String path) {
        assertThat(get(path + "?expires=9999999999&signature=a")).matches("(?s)HTTP/1\\.1 40[04] .*");
    }

    @ParameterizedTest(name = "G13 {0}")
    @ValueSource(
            strings = {
                "null",
                "*",
                "https://studio.example.evil",
                "https://evil.studio.example",
                "http://studio.example",
                "https://studio.example:8443",
                "https://STUDIO.example",
                "https://studio.example/",
                "http://localhost:5174",
            })
    void a_page_of_another_origin_reads_nothing(String origin) {
        var page = MINA.with("Origin", origin);

        var answer = page.get("/api/projects").is(200);
        var preflight = page.with("Access-Control-Request-Method", "POST")
                .send("OPTIONS", "/api/projects")
                .is(204);

        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
        assertThat(answer.headers().allValues("Vary")).contains("Origin");
        assertThat(preflight.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
    }

    @Test
    @DisplayName("G14 a change of an older version changes nothing")
    void a_change_of_an_older_version_changes_nothing() {
        MINA.with("If-Match", "\"1\"").put(PROJECT, "{\"name\": \"가을\"}").isProblem(412, "stale-version");
    }

    @Test
    @DisplayName("G14 a part that ends before it begins is refused")
    void a_part_that_ends_before_it_begins_is_refused() {
        var answer = MINA.with("Range", "bytes=9-1").get(LINK).isProblem(416, "malformed-request");

        assertThat(answer.header("Content-Range")).isEqualTo("bytes */10");
    }

    @Test
    @DisplayName("G14 who asks for a thousand parts gets the whole")
    void a_thousand_parts_are_the_whole() {
        var range = "bytes=" + "0-1,".repeat(999) + "0-1";

        assertThat(MINA.with("Range", range).get(LINK).is(200).asText()).isEqualTo("0123456789");
    }
}
