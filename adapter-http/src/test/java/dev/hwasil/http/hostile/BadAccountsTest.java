package dev.hwasil.http.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.hwasil.application.account.RefreshSession;
import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.hostile.Tally;
import dev.hwasil.http.Answer;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Registering, logging in and refreshing. What a JWT may be is tried where JWTs are read. */
@DisplayName("hostile input, group A: accounts")
@ExtendWith(Tally.class)
final class BadAccountsTest {

    private static final String PASSWORD = "correct horse battery";

    @AutoClose
    private final Door door = Door.open();

    private final Client stranger = door.stranger();

    private Answer register(String username, String email, String password) {
        return stranger.post("/api/auth/register", """
                {"username": "%s", "email": "%s", "password": "%s", "nickname": "미나"}""".formatted(username, email, password));
    }

    private Answer login(String login, String password) {
        return stranger.post("/api/auth/login", """
                {"login": "%s", "password": "%s"}""".formatted(login, password));
    }

    private static String cookie(Answer answer) {
        return answer.header("Set-Cookie").split(";", 2)[0];
    }

    private Answer refresh(String cookie) {
        return stranger.with("Cookie", cookie).send("POST", "/api/auth/refresh");
    }

    @SuppressWarnings("unused") // by the test below
    private static final List<Arguments> PASSWORDS = List.of(
            argumentSet("A32 seven characters", "1234567"),
            argumentSet("A32 seven characters of two units each", "🎨".repeat(7)),
            argumentSet("A33 one of the common ones", "password"),
            argumentSet("A34 a phrase of 129", "🎨".repeat(129)));

    @ParameterizedTest
    @FieldSource("PASSWORDS")
    void a_password_that_may_not_be_chosen_is_pointed_at(String password) {
        register("mina", "mina@hwasil.test", password)
                .isProblem(422, "validation")
                .pointsAt("/password");
        register("mina", "mina@hwasil.test", PASSWORD).is(201);
    }

    @ParameterizedTest(name = "A34 a phrase of {0} emoji")
    @FieldSource("LENGTHS")
    void a_long_phrase_opens_and_nothing_shorter_does(int length) {
        var phrase = "🎨".repeat(length);
        register("mina", "mina@hwasil.test", phrase).is(201);

        login("mina", phrase).is(200);
        login("mina", "🎨".repeat(length - 1)).isProblem(401, "invalid-credentials");
    }

    @SuppressWarnings("unused") // by the test above
    private static final List<Integer> LENGTHS = List.of(64, 128);

    @Test
    @DisplayName("A35 a password of 1 MB is never read to its end")
    void an_endless_password_is_too_large() {
        var endless = "a".repeat(1024 * 1024);

        register("mina", "mina@hwasil.test", endless).isProblem(413, "payload-too-large");
        login("mina", endless).isProblem(413, "payload-too-large");
    }

    @Test
    @DisplayName("A28 A29 A30 an unknown, a wrong and an inactive login are told nothing apart")
    void refused_logins_are_alike() {
        var id = register("mina", "mina@hwasil.test", PASSWORD).is(201).text("/user/id");
        var wrong = login("mina", "wrong horse battery").isProblem(401, "invalid-credentials");
        var unknown = login("nobody", PASSWORD).isProblem(401, "invalid-credentials");
        var endless = login("mina", "a".repeat(10_000)).isProblem(401, "invalid-credentials");
        door.admin().put("/api/admin/users/" + id, "{\"isActive\": false}").is(200);
        var inactive = login("mina", PASSWORD).isProblem(401, "invalid-credentials");

        assertThat(List.of(wrong.asText(), endless.asText(), inactive.asText())).containsOnly(unknown.asText());
        assertThat(wrong.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    @DisplayName("A31 the eleventh failed login of an account from an address has to wait")
    void the_eleventh_has_to_wait() {
        register("mina", "mina@hwasil.test", PASSWORD).is(201);
        for (var i = 0; i < 10; i++) login("mina", "wrong").isProblem(401, "invalid-credentials");

        var answer = login("mina", PASSWORD).isProblem(429, "rate-limited");

        assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
    }

    @Test
    @DisplayName("A36 a refresh token used again after the grace ends its session and no other")
    void a_stolen_token_ends_its_session() {
        var first = cookie(register("mina", "mina@hwasil.test", PASSWORD).is(201));
        var elsewhere = cookie(login("mina", PASSWORD).is(200));
        var second = refresh(first).is(200);
        assertThat(cookie(refresh(first).is(200))).isEqualTo(cookie(second));
        door.clock.pass(RefreshSession.GRACE.plusSeconds(1));

        refresh(first).isProblem(401, "invalid-credentials");

        refresh(cookie(second)).isProblem(401, "invalid-credentials");
        stranger.authorized(second.text("/accessToken"))
                .get("/api/auth/session")
                .isProblem(401, "unauthenticated");
        refresh(elsewhere).is(200);
    }

    @Test
    @DisplayName("A38 twenty refreshes at once have one successor")
    void twenty_at_once_have_one_successor() {
        var first = cookie(register("mina", "mina@hwasil.test", PASSWORD).is(201));

        var answers = Race.results(20, _ -> refresh(first).is(200));

        assertThat(answers.stream().map(BadAccountsTest::cookie).distinct()).hasSize(1);
        refresh(cookie(answers.getFirst())).is(200);
    }

    @SuppressWarnings("unused") // by the test below
    private static final List<Arguments> SPELLINGS = List.of(
            argumentSet("A39 the address in capitals", "other", "INK@HWASIL.TEST"),
            argumentSet("A39 the address with a dotted capital I", "other", "\u0130nk@hwasil.test"),
            argumentSet("A39 the address with a dotless i", "other", "\u0131nk@hwasil.test"),
            argumentSet("A39 the address in full width", "other", "\uFF49\uFF4E\uFF4B@hwasil.test"),
            argumentSet("A40 the name as it is", "ink", "other@hwasil.test"),
            argumentSet("A40 the name in capitals", "INK", "other@hwasil.test"),
            argumentSet("A40 the name with a dotted capital I", "\u0130nk", "other@hwasil.test"),
            argumentSet("A40 the name in full width", "\uFF49\uFF4E\uFF4B", "other@hwasil.test"),
            argumentSet("A40 the name with the sign for kelvin", "in\u212A", "other@hwasil.test"));

    @ParameterizedTest
    @FieldSource("SPELLINGS")
    void another_spelling_is_the_same_account(String username, String email) {
        register("ink", "ink@hwasil.test", PASSWORD).is(201);

        register(username, email, PASSWORD).isProblem(409, "conflict");
    }

    @ParameterizedTest(name = "A41 registering with {0}")
    @FieldSource("FIELDS")
    void nobody_gives_themselves_more(String field) {
        stranger.post("/api/auth/register", """
                {"username": "mina", "email": "mina@hwasil.test", "password": "%s", "nickname": "미나", "%s": true}""".formatted(PASSWORD, field))
                .isProblem(422, "validation")
                .pointsAt("/" + field);
        login("mina", PASSWORD).isProblem(401, "invalid-credentials");
    }

    @SuppressWarnings("unused") // by the test above
    private static final List<String> FIELDS =
            List.of("isAdmin", "role", "id", "createdAt", "isActive", "passwordHash");
}
