package dev.hwasil.http.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hwasil.application.audit.AuditLog;
import dev.hwasil.application.image.SamplePicture;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.http.Answer;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import dev.hwasil.http.Form;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
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

    @Test
    void what_one_has_made_is_taken_along() {
        var project = mina.post("/api/projects", "{\"name\": \"밤의 화실\", \"tag\": \"storyboard\"}")
                .is(201)
                .text("/id");
        var scene =
                mina.post("/api/projects/" + project + "/scenes", "{}").is(201).text("/id");
        var drawing = SamplePicture.png(80, 60).bytes();
        var form = new Form().text("type", "art").file("image", "밤.png", drawing);
        var image = mina.post("/api/scenes/" + scene + "/images", form).is(201).text("/id");
        var photo = SamplePicture.jpeg(60, 40).bytes();
        mina.post(
                        "/api/scenes/" + scene + "/images",
                        new Form().text("type", "art").file("image", "../밤.png", photo))
                .is(201);
        mina.post("/api/scenes/" + scene + "/images/" + image + "/restore", "{\"versionNumber\": 1}")
                .is(201);
        for (var i = 0; i < 101; i++) {
            mina.post("/api/projects/" + project + "/comments", "{\"content\": \"구름 %d\"}".formatted(i))
                    .is(201);
        }
        var text = "{\"type\": \"text\", \"data\": {\"x\": 0.5, \"y\": 0.5, \"content\": \"더\"}}";
        mina.post("/api/images/" + image + "/annotations", text).is(201);
        mina.post("/api/users/profile/image", new Form().file("image", "나.jpg", photo))
                .is(200);
        var joon = door.someoneIn(project, Role.EDITOR);
        joon.post("/api/projects/" + project + "/comments", "{\"content\": \"달\"}")
                .is(201);

        var files = unzipped(mina.get("/api/users/me/export").is(200).body());

        assertThat(files.keySet())
                .containsExactly(
                        "profile.json",
                        "projects.json",
                        "comments.json",
                        "annotations.json",
                        "profile.webp",
                        "pictures/0001-밤.png",
                        "pictures/0002-밤.png.jpg");
        assertThat(files.get("pictures/0001-밤.png")).isEqualTo(drawing);
        assertThat(files.get("pictures/0002-밤.png.jpg")).isEqualTo(photo);
        assertThat(json(files, "profile.json").at("/email").asText()).endsWith("@hwasil.test");
        assertThat(json(files, "projects.json")).hasSize(1);
        assertThat(json(files, "projects.json").at("/0/myRole").asText()).isEqualTo("owner");
        assertThat(json(files, "comments.json")).hasSize(101);
        assertThat(json(files, "comments.json").at("/100/content").asText()).isEqualTo("구름 0");
        assertThat(json(files, "annotations.json").at("/0/data/content").asText())
                .isEqualTo("더");
    }

    @Test
    void who_has_made_nothing_takes_along_a_name() {
        var files = unzipped(mina.get("/api/users/me/export").is(200).body());

        assertThat(files.keySet())
                .containsExactly("profile.json", "projects.json", "comments.json", "annotations.json");
        assertThat(files.get("comments.json")).isEqualTo("[]".getBytes(UTF_8));
    }

    @Test
    void it_is_asked_for_with_a_token_and_not_too_often() {
        door.stranger().get("/api/users/me/export").isProblem(401, "unauthenticated");
        mina.send("HEAD", "/api/users/me/export").is(200);
        for (var i = 0; i < 5; i++) mina.get("/api/users/me/export").is(200);

        var refused = mina.get("/api/users/me/export").isProblem(429, "rate-limited");

        assertThat(refused.header("Content-Disposition")).isEmpty();
        var trail = door.stores.auditLog().of(new UserId(mina.id()), 0, 100).items();
        assertThat(trail.stream().filter(entry -> entry.entry().action() == AuditLog.Action.ACCOUNT_EXPORTED))
                .hasSize(5);
    }

    @Test
    void a_storage_that_fails_at_once_is_said_to_be_away() {
        mina.post(
                        "/api/users/profile/image",
                        new Form()
                                .file("image", "나.jpg", SamplePicture.jpeg(6, 4).bytes()))
                .is(200);
        door.files.breakAfter(0);

        var refused = mina.get("/api/users/me/export").isProblem(503, "unavailable");

        assertThat(refused.header("Content-Disposition")).isEmpty();
    }

    @Test
    void a_storage_that_fails_in_the_middle_leaves_nothing_that_looks_whole() {
        var project = mina.post("/api/projects", "{\"name\": \"밤\", \"tag\": \"storyboard\"}")
                .is(201)
                .text("/id");
        var scene =
                mina.post("/api/projects/" + project + "/scenes", "{}").is(201).text("/id");
        var drawing = SamplePicture.png(80, 60).bytes();
        mina.post(
                        "/api/scenes/" + scene + "/images",
                        new Form().text("type", "art").file("image", "밤.png", drawing))
                .is(201);
        door.files.breakAfter(300_000);

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> mina.get("/api/users/me/export"));
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(files.put(entry.getName(), zip.readAllBytes())).isNull();
            }
            return files;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static JsonNode json(Map<String, byte[]> files, String name) {
        return new Answer(200, HttpHeaders.of(Map.of(), (_, _) -> true), Objects.requireNonNull(files.get(name)))
                .json();
    }

    private static Answer erase(Client client, String password) {
        return erase(client, "{\"password\": \"%s\"}".formatted(password), "application/json");
    }

    private static Answer erase(Client client, String body, String type) {
        return client.with("Content-Type", type).send("DELETE", "/api/users/me", BodyPublishers.ofString(body));
    }
}
