package dev.hwasil.http.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.image.SamplePicture;
import dev.hwasil.domain.project.Role;
import dev.hwasil.http.Answer;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import dev.hwasil.http.Form;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one may ask for of all that is kept of oneself. */
final class PersonalRoutesTest {

    @AutoClose
    private final Door door = Door.open();

    private final Client mina = door.someone();

    @Test
    void an_erased_account_is_out_and_its_name_is_free() {
        var name = mina.get("/api/users/profile").text("/username");
        var picture =
                new Form().file("image", "나.jpg", SamplePicture.jpeg(60, 40).bytes());
        mina.post("/api/users/profile/image", picture).is(200);

        var erased = erase(mina, Door.PASSWORD).is(204);

        assertThat(erased.header("Set-Cookie")).startsWith("hwasil_refresh=;").contains("Expires=Thu, 01 Jan 1970");
        mina.get("/api/users/profile").isProblem(401, "unauthenticated");
        erase(mina, Door.PASSWORD).isProblem(401, "unauthenticated");
        var login = "{\"login\": \"%s\", \"password\": \"%s\"}".formatted(name, Door.PASSWORD);
        door.stranger().post("/api/auth/login", login).isProblem(401, "invalid-credentials");
        assertThat(door.files.keys()).isEmpty();
        door.stranger()
                .post("/api/auth/register", """
                        {"username": "%s", "email": "%s@hwasil.test", "password": "%s", "nickname": "%s"}""".formatted(name, name, Door.PASSWORD, name))
                .is(201);
    }

    @Test
    void what_it_has_said_stays_by_nobody() {
        var project = mina.post("/api/projects", "{\"name\": \"밤\", \"tag\": \"storyboard\"}")
                .is(201)
                .text("/id");
        var joon = door.someoneIn(project, Role.EDITOR);
        var id = joon.id();
        var name = joon.get("/api/users/profile").text("/username");
        joon.post("/api/projects/" + project + "/comments", "{\"content\": \"구름은 나중에\"}")
                .is(201);

        erase(joon, Door.PASSWORD).is(204);

        var comments = mina.get("/api/projects/" + project + "/comments").is(200);
        assertThat(comments.text("/items/0/content")).isEqualTo("구름은 나중에");
        assertThat(comments.text("/items/0/user/id")).isEqualTo(id.toString());
        assertThat(comments.text("/items/0/user/nickname")).isEqualTo("Deleted account");
        assertThat(mina.get("/api/projects/" + project + "/participants").asText())
                .doesNotContain(name);
    }

    @Test
    void the_only_owner_is_told_of_which_projects() {
        var project = mina.post("/api/projects", "{\"name\": \"밤의 화실\", \"tag\": \"storyboard\"}")
                .is(201)
                .text("/id");
        door.someoneIn(project, Role.EDITOR);

        var refused = erase(mina, Door.PASSWORD).isProblem(409, "conflict");

        assertThat(refused.text("/type")).isEqualTo("/problems/project.owned-and-shared");
        assertThat(refused.text("/detail")).contains("밤의 화실");
        mina.get("/api/projects/" + project).is(200);
    }

    @Test
    void the_last_admin_stays() {
        assertThat(erase(door.admin(), Door.PASSWORD).isProblem(409, "conflict").text("/type"))
                .isEqualTo("/problems/account.last-admin");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                  | /password
            {"password": null}                  | /password
            {"password": 1}                     | /password
            {"password": "wrong"}               | /password
            {"password": "wrong", "really": 1}  | /really
            """)
    void what_is_wrong_is_pointed_at_and_nothing_happens(String body, String pointer) {
        erase(mina, body, "application/json").isProblem(422, "validation").pointsAt(pointer);

        mina.get("/api/users/profile").is(200);
    }

    @Test
    void it_takes_a_body_and_a_token() {
        erase(mina, "", "text/plain").isProblem(415, "unsupported-media-type");
        erase(mina, "", "application/json").isProblem(400, "malformed-request");
        erase(door.stranger(), Door.PASSWORD).isProblem(401, "unauthenticated");
    }

    private static Answer erase(Client client, String password) {
        return erase(client, "{\"password\": \"%s\"}".formatted(password), "application/json");
    }

    private static Answer erase(Client client, String body, String type) {
        return client.with("Content-Type", type).send("DELETE", "/api/users/me", BodyPublishers.ofString(body));
    }
}
