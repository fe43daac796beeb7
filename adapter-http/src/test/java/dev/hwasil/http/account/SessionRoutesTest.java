package dev.hwasil.http.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.world.Fresh;
import dev.hwasil.http.Answer;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operations under {@code /api/users/me/sessions}. */
final class SessionRoutesTest {

    @AutoClose
    private final Door door = Door.open();

    private final String name = Fresh.name("mina");
    private final Client elsewhere =
            in(door.stranger().post("/api/auth/register", """
            {"username": "%s", "email": "%s@hwasil.test", "password": "%s", "nickname": "m"}""".formatted(name, name, Door.PASSWORD)));
    private final Client here = in(door.stranger().post("/api/auth/login", """
            {"login": "%s", "password": "%s"}""".formatted(name, Door.PASSWORD)));

    private Client in(Answer admitted) {
        return door.stranger().authorized(admitted.text("/accessToken"));
    }

    private static Answer end(Client client, String body) {
        return client.with("Content-Type", "application/json")
                .send("DELETE", "/api/users/me/sessions", BodyPublishers.ofString(body));
    }

    @Test
    void one_sees_where_one_is_logged_in_and_logs_out_elsewhere() {
        var sessions = here.get("/api/users/me/sessions").is(200);

        assertThat(sessions.json().at("/items")).hasSize(2);
        assertThat(sessions.json().at("/items/0/isCurrent").asBoolean()).isTrue();
        assertThat(sessions.json().at("/items/1/isCurrent").asBoolean()).isFalse();
        assertThat(sessions.text("/items/1/startedAt")).isEqualTo("2026-11-23T09:00:00.123456Z");

        end(here, "{\"password\": \"" + Door.PASSWORD + "\"}").is(204);

        elsewhere.get("/api/auth/session").isProblem(401, "unauthenticated");
        assertThat(here.get("/api/users/me/sessions").is(200).json().at("/items"))
                .hasSize(1);
    }

    @Test
    void one_logs_out_at_one_place_also_here() {
        var body = "{\"password\": \"" + Door.PASSWORD + "\", \"sessionId\": \"%s\"}";
        var current = here.get("/api/users/me/sessions").text("/items/0/id");

        end(elsewhere, body.formatted(current)).is(204);

        here.get("/api/auth/session").isProblem(401, "unauthenticated");
        end(elsewhere, body.formatted(current)).isProblem(404, "not-found");
        end(elsewhere, body.formatted(Fresh.id())).isProblem(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                          | /password
            {"password": "wrong"}                       | /password
            {"password": "wrong", "sessionId": "first"} | /sessionId
            {"password": "wrong", "all": true}          | /all
            """)
    void what_is_wrong_is_pointed_at_and_nothing_ends(String body, String pointer) {
        end(here, body).isProblem(422, "validation").pointsAt(pointer);

        elsewhere.get("/api/auth/session").is(200);
    }
}
