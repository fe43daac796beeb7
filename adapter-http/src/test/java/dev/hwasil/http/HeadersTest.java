package dev.hwasil.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer has in common. */
final class HeadersTest {

    @AutoClose
    private static final Door DOOR = Door.open();

    private final Client stranger = DOOR.stranger();

    @ParameterizedTest
    @ValueSource(strings = {"a", "3f1c-77.B_2", "0123456789012345678901234567890123456789012345678901234567890123"})
    void a_sane_request_id_is_taken_over(String id) {
        var answer = stranger.with("X-Request-Id", id).get("/api/health").is(200);

        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "two words",
                "<script>",
                "a\tb",
                "01234567890123456789012345678901234567890123456789012345678901234",
            })
    void another_request_id_is_replaced(String id) {
        var answer = stranger.with("X-Request-Id", id).get("/api/health").is(200);

        assertThat(answer.header("X-Request-Id")).isNotEqualTo(id).matches("[0-9a-f-]{36}");
    }

    @Test
    void a_request_id_that_smuggles_a_header_is_refused() {
        var answer =
                Wire.exchange(DOOR, "GET /api/health HTTP/1.1\r\nHost: a\r\nX-Request-Id: a\rSet-Cookie: b=c\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("Set-Cookie");
    }

    @Test
    void two_requests_have_two_ids() {
        var one = stranger.get("/api/health").header("X-Request-Id");
        var other = stranger.get("/api/health").header("X-Request-Id");

        assertThat(one).isNotEmpty().isNotEqualTo(other);
    }

    @Test
    void answers_are_not_sniffed_and_not_stored() {
        var answer = stranger.get("/api/health").is(200);

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void nothing_tells_what_serves() {
        var answer = stranger.get("/api/health").is(200);

        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void a_long_answer_is_compressed_for_who_asks() {
        var mina = DOOR.someone();
        for (var i = 0; i < 5; i++) {
            var _ = mina.post("/api/projects", "{\"name\": \"a\", \"tag\": \"storyboard\"}")
                    .is(201);
        }

        var answer = mina.with("Accept-Encoding", "gzip").get("/api/projects").is(200);

        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void head_is_get_without_a_body() {
        var get = stranger.get("/api/health").is(200);
        var head = stranger.send("HEAD", "/api/health").is(200);

        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(get.body().length));
        assertThat(head.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void head_opens_no_more_than_get() {
        var head = stranger.send("HEAD", "/api/projects").is(401);

        assertThat(head.header("WWW-Authenticate")).isEqualTo("Bearer");
    }
}
