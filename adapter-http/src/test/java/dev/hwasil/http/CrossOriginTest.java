package dev.hwasil.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Pages of other origins. */
final class CrossOriginTest {

    private static final String STUDIO = "https://studio.example";

    @AutoClose
    private static final Door DOOR = Door.open(settings -> settings.allowing(Set.of(STUDIO, "http://localhost:5173")));

    @AutoClose
    private static final Door OWN_ONLY = Door.open();

    @Test
    void a_page_of_an_allowed_origin_reads_answers() {
        var answer = DOOR.stranger().with("Origin", STUDIO).get("/api/health").is(200);

        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(STUDIO);
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(answer.header("Access-Control-Expose-Headers"))
                .isEqualTo("ETag, Location, Retry-After, X-Request-Id, X-Unread-Count");
        assertThat(answer.headers().allValues("Vary")).contains("Origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    }

    @Test
    void an_answer_that_was_written_before_differs_by_origin_and_encoding() {
        var answer = DOOR.someone().with("Origin", STUDIO).get("/api/projects").is(200);

        assertThat(answer.headers().allValues("Vary")).containsExactlyInAnyOrder("Origin", "Accept-Encoding");
    }

    @Test
    void it_reads_refusals_too() {
        var page = DOOR.stranger().with("Origin", STUDIO);

        assertThat(page.get("/api/projects").isProblem(401, "unauthenticated").header("Access-Control-Allow-Origin"))
                .isEqualTo(STUDIO);
        assertThat(page.get("/api/nothing").isProblem(404, "not-found").header("Access-Control-Allow-Origin"))
                .isEqualTo(STUDIO);
    }

    @Test
    void a_preflight_is_told_what_may_be_sent() {
        var answer = DOOR.stranger()
                .with("Origin", STUDIO)
                .with("Access-Control-Request-Method", "POST")
                .with("Access-Control-Request-Headers", "authorization, content-type")
                .send("OPTIONS", "/api/projects")
                .is(204);

        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(STUDIO);
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(answer.header("Access-Control-Allow-Headers"))
                .isEqualTo(
                        "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Range, X-Request-Id");
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("7200");
        assertThat(answer.headers().allValues("Vary")).contains("Origin");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void when_no_origin_is_set_none_is_allowed() {
        var answer =
                OWN_ONLY.stranger().with("Origin", STUDIO).get("/api/health").is(200);

        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
        assertThat(answer.headers().allValues("Vary")).doesNotContain("Origin");
    }

    @Test
    void options_tell_which_methods_a_path_takes() {
        assertThat(DOOR.stranger().send("OPTIONS", "/api/auth/login").is(204).header("Allow"))
                .isEqualTo("OPTIONS, POST");
        DOOR.stranger().send("OPTIONS", "/api/nothing").isProblem(404, "not-found");
    }
}
