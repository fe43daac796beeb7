package dev.hwasil.http.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.SessionDesk;
import dev.hwasil.application.account.TokenIssuer;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.http.Answer;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import dev.hwasil.http.HttpSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The operations under {@code /api/auth}. */
final class AccountRoutesTest {

    @AutoClose
    private final Door door = Door.open();

    private final Client stranger = door.stranger();

    private Answer register(String username) {
        return stranger.post("/api/auth/register", registration(username, username + "@hwasil.test"));
    }

    private static String registration(String username, String email) {
        return """
                {"username": "%s", "email": "%s", "password": "%s", "nickname": "미나"}""".formatted(username, email, Door.PASSWORD);
    }

    private Answer login(String login, String password) {
        return stranger.post("/api/auth/login", "{\"login\": \"%s\", \"password\": \"%s\"}".formatted(login, password));
    }

    private Answer refresh(String token) {
        return stranger.with("Cookie", "hwasil_refresh=" + token).send("POST", "/api/auth/refresh");
    }

    /** The cookie that an answer sets: its value first, then its attributes. */
    private static List<String> cookie(Answer answer) {
        assertThat(answer.headers().allValues("Set-Cookie")).hasSize(1);
        var parts = new ArrayList<>(Arrays.asList(answer.header("Set-Cookie").split("; ", -1)));
        assertThat(parts.getFirst()).startsWith("hwasil_refresh=");
        parts.set(0, parts.getFirst().substring("hwasil_refresh=".length()));
        return parts;
    }

    @Test
    void who_registers_is_in() {
        var answer = register("mina").is(201);

        assertThat(answer.header("Location")).isEqualTo("/api/users/profile");
        assertThat(answer.json().at("/expiresIn").asLong()).isEqualTo(900);
        assertThat(answer.text("/user/username")).isEqualTo("mina");
        assertThat(answer.text("/user/email")).isEqualTo("mina@hwasil.test");
        assertThat(answer.text("/user/nickname")).isEqualTo("미나");
        assertThat(answer.json().at("/user/isAdmin").asBoolean()).isFalse();
        assertThat(answer.json().at("/user/profileImageUrl").isNull()).isTrue();
        assertThat(answer.asText()).doesNotContain(Door.PASSWORD).doesNotContainIgnoringCase("hash");

        var session = stranger.authorized(answer.text("/accessToken"))
                .get("/api/auth/session")
                .is(200);
        assertThat(session.text("/user/id")).isEqualTo(answer.text("/user/id"));
        assertThat(session.text("/expiresAt")).isEqualTo("2026-11-23T09:15:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "username": "mi"             | /username
            "username": "a b c"          | /username
            "username": "<script>"       | /username
            "email": "mina"              | /email
            "email": "mina@"             | /email
            "password": "1234567"        | /password
            "password": "password"       | /password
            "password": 12345678         | /password
            "nickname": ""               | /nickname
            "nickname": "a\\u202eb"      | /nickname
            """)
    void what_is_wrong_with_a_registration_is_pointed_at(String field, String pointer) {
        var name = pointer.substring(1);
        var whole = registration("mina", "mina@hwasil.test");
        var without = whole.replaceAll("\"" + name + "\": \"[^\"]*\",? ?", "");
        var body = without.replaceFirst("\\{", "{" + field.replace("\\", "\\\\") + ", ")
                .replace(", }", "}");

        stranger.post("/api/auth/register", body).isProblem(422, "validation").pointsAt(pointer);
    }

    @Test
    void who_logs_in_by_name_or_address_is_in() {
        register("mina").is(201);

        assertThat(login("Mina", Door.PASSWORD).is(200).text("/user/username")).isEqualTo("mina");
        assertThat(login("mina@hwasil.test", Door.PASSWORD).is(200).text("/accessToken"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer", "Bearer ", "Bearer x", "Basic bWluYTpwYXNz", "bWluYQ", "Bearer a b", "Bearer null"})
    void what_is_no_token_opens_nothing(String authorization) {
        var answer = stranger.with("Authorization", authorization)
                .get("/api/auth/session")
                .isProblem(401, "unauthenticated");

        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void the_scheme_is_read_in_any_case() {
        var token = register("mina").is(201).text("/accessToken");

        stranger.with("Authorization", "bEARER " + token)
                .get("/api/auth/session")
                .is(200);
    }

    @Test
    void an_expired_token_says_that_it_has_expired() {
        var token = register("mina").is(201).text("/accessToken");
        door.clock.pass(TokenIssuer.ACCESS_LIFETIME);

        var answer = stranger.authorized(token).get("/api/auth/session").isProblem(401, "unauthenticated");

        assertThat(answer.text("/type")).isEqualTo("/problems/account.token-expired");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void the_refresh_token_travels_where_no_script_and_no_other_site_sees_it() {
        var answer = register("mina").is(201);

        assertThat(cookie(answer))
                .contains("Path=/api/auth", "Max-Age=" + SessionDesk.IDLE.toSeconds(), "HttpOnly", "SameSite=Strict")
                .doesNotContain("Secure")
                .noneMatch(attribute -> attribute.startsWith("Domain"));
        assertThat(answer.asText()).doesNotContain(cookie(answer).getFirst());
    }

    @Test
    void behind_https_it_travels_by_https_only() {
        try (var secure =
                Door.open(open -> new HttpSettings(0, true, open.incoming(), open.maxUploadBytes(), open.version()))) {
            var name = Fresh.name("mina");
            var answer = secure.stranger()
                    .post("/api/auth/register", registration(name, name + "@hwasil.test"))
                    .is(201);

            assertThat(cookie(answer)).contains("Secure", "HttpOnly", "SameSite=Strict");
        }
    }

    @Test
    void a_refresh_rotates_the_token() {
        var first = cookie(register("mina").is(201)).getFirst();

        var refreshed = refresh(first).is(200);

        assertThat(cookie(refreshed).getFirst()).isNotEqualTo(first);
        stranger.authorized(refreshed.text("/accessToken"))
                .get("/api/auth/session")
                .is(200);
        refresh(cookie(refreshed).getFirst()).is(200);
    }

    @Test
    void a_refresh_without_a_token_that_opens_something_is_refused() {
        stranger.send("POST", "/api/auth/refresh").isProblem(401, "invalid-credentials");
        refresh("x").isProblem(401, "invalid-credentials");
        refresh("x".repeat(5_000)).isProblem(401, "invalid-credentials");
        stranger.with("Cookie", "other=1; hwasil_refresh=")
                .send("POST", "/api/auth/refresh")
                .isProblem(401, "invalid-credentials");
    }

    @Test
    void who_logs_out_is_out() {
        var registered = register("mina").is(201);
        var token = cookie(registered).getFirst();
        var mina = stranger.authorized(registered.text("/accessToken"));

        var answer = mina.with("Cookie", "hwasil_refresh=" + token)
                .send("POST", "/api/auth/logout")
                .is(204);

        assertThat(cookie(answer))
                .contains("", "Expires=Thu, 01 Jan 1970 00:00:00 GMT", "Path=/api/auth", "HttpOnly", "SameSite=Strict");
        mina.get("/api/auth/session").isProblem(401, "unauthenticated");
        refresh(token).isProblem(401, "invalid-credentials");
    }

    @Test
    void the_cookie_alone_logs_out_too_and_so_does_nothing_at_all() {
        var registered = register("mina").is(201);
        stranger.with("Cookie", "hwasil_refresh=" + cookie(registered).getFirst())
                .send("POST", "/api/auth/logout")
                .is(204);

        stranger.authorized(registered.text("/accessToken"))
                .get("/api/auth/session")
                .isProblem(401, "unauthenticated");
        stranger.send("POST", "/api/auth/logout").is(204);
    }
}
