package dev.hwasil.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths, methods and queries that somebody might try. */
final class PathsTest {

    @AutoClose
    private static final Door DOOR = Door.open();

    private static final Client MINA = DOOR.someone();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/nothing",
                "/api/projects/x/y/z",
                "/api/admin",
            })
    void where_nothing_stands_there_is_nothing(String path) {
        var answer = Wire.exchange(DOOR, "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 404 ").contains("\"code\":\"not-found\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DELETE | /api/health           | GET, HEAD, OPTIONS
            PUT    | /api/projects         | GET, HEAD, OPTIONS, POST
            GET    | /api/auth/login       | OPTIONS, POST
            HEAD   | /api/auth/login       | OPTIONS, POST
            PATCH  | /api/projects/join    | DELETE, GET, HEAD, OPTIONS, POST, PUT
            DELETE | /files/a/b.webp       | GET, HEAD, OPTIONS
            TRACE  | /api/health           | GET, HEAD, OPTIONS
            BREW   | /api/health           | GET, HEAD, OPTIONS
            get    | /api/health           | GET, HEAD, OPTIONS
            POST   | /api/scenes/00000000-0000-7000-8000-000000000001/images/00000000-0000-7000-8000-000000000002 | DELETE, GET, HEAD, OPTIONS
            """)
    void a_method_that_is_not_taken_is_told_which_are(String method, String path, String allowed) {
        var answer = MINA.send(method, path).is(405);

        assertThat(answer.header("Allow")).isEqualTo(allowed);
        if (!method.equals("HEAD")) answer.isProblem(405, "method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void where_nothing_stands_no_method_is_taken(String method) {
        MINA.send(method, "/api/nothing").isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor=abc", "cursor=", "cursor=%27%20or%201=1", "cursor=MQ", "cursor=AAAA&cursor=AAAA"})
    void a_cursor_that_no_page_gave_is_pointed_at(String query) {
        MINA.get("/api/projects?" + query).isProblem(422, "validation").pointsAt("?cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=%zz", "limit=%", "limit=%4", "a=%FF", "a=%C0%AF", "a=%ED%A0%80"})
    void a_query_that_is_not_encoded_is_malformed(String query) {
        var answer = Wire.exchange(
                DOOR,
                "GET /api/projects?" + query + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: "
                        + MINA.header("Authorization") + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"code\":\"malformed-request\"");
    }

    @Test
    void pages_follow_each_other_to_the_end() {
        var joon = DOOR.someone();
        for (var i = 0; i < 5; i++) {
            var _ = joon.post("/api/projects", "{\"name\": \"p" + i + "\", \"tag\": \"storyboard\"}")
                    .is(201);
        }

        var first = joon.get("/api/projects?limit=2").is(200);
        var second = joon.get("/api/projects?limit=2&cursor=" + first.text("/nextCursor"))
                .is(200);
        var third = joon.get("/api/projects?limit=2&cursor=" + second.text("/nextCursor"))
                .is(200);

        assertThat(first.json().at("/items").findValuesAsText("name")).contains("p4", "p3");
        assertThat(second.json().at("/items").findValuesAsText("name")).contains("p2", "p1");
        assertThat(third.json().at("/items").findValuesAsText("name")).contains("p0");
        assertThat(third.json().at("/nextCursor").isNull()).isTrue();
    }
}
