package dev.hwasil.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.domain.project.Role;
import dev.hwasil.http.Answer;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The operations on everybody's accounts and projects. */
final class AdminRoutesTest {

    @AutoClose
    private final Door door = Door.open();

    private final Client mina = door.someone();
    private final Client admin = door.admin();

    private static List<String> texts(Answer answer, String field) {
        return StreamSupport.stream(answer.json().at("/items").spliterator(), false)
                .map(item -> item.path(field).asText())
                .toList();
    }

    private static String startProject(Client client, String name) {
        return client.post("/api/projects", "{\"name\": \"%s\", \"tag\": \"storyboard\"}".formatted(name))
                .is(201)
                .text("/id");
    }

    @Test
    void an_admin_sees_all_accounts_page_by_page() {
        var first = admin.get("/api/admin/users?limit=1").is(200);
        var second = admin.get("/api/admin/users?limit=1&cursor=" + first.text("/nextCursor"))
                .is(200);

        assertThat(texts(first, "id")).containsExactly(admin.id().toString());
        assertThat(texts(second, "id")).containsExactly(mina.id().toString());
        assertThat(second.json().at("/nextCursor").isNull()).isTrue();
        assertThat(second.json().at("/items/0/isActive").asBoolean()).isTrue();
        assertThat(second.asText()).doesNotContainIgnoringCase("hash").doesNotContain(Door.PASSWORD);
    }

    @Test
    void accounts_and_projects_are_found_by_text() {
        var name = mina.get("/api/users/profile").text("/username");
        var project = startProject(mina, "밤의 화실 100%");

        assertThat(texts(admin.get("/api/admin/users?q=" + name.substring(3)).is(200), "username"))
                .containsExactly(name);
        assertThat(texts(admin.get("/api/admin/projects?q=100%25").is(200), "id"))
                .containsExactly(project);
        assertThat(texts(admin.get("/api/admin/projects?q=%25%25").is(200), "id"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=101", "?cursor=x", "?q=a&q=b"})
    void what_is_wrong_with_a_query_is_pointed_at(String query) {
        var pointer = query.substring(0, query.indexOf('='));
        admin.get("/api/admin/users" + query).isProblem(422, "validation").pointsAt(pointer);
        admin.get("/api/admin/projects" + query).isProblem(422, "validation").pointsAt(pointer);
    }

    @Test
    void who_is_shut_out_is_out_at_once() {
        var out = standing(mina.id(), "{\"isActive\": false}").is(200);

        assertThat(out.json().at("/isActive").asBoolean()).isFalse();
        mina.get("/api/users/profile").isProblem(401, "unauthenticated");
        var name = out.text("/username");
        door.stranger()
                .post("/api/auth/login", "{\"login\": \"%s\", \"password\": \"%s\"}".formatted(name, Door.PASSWORD))
                .isProblem(401, "invalid-credentials");

        var id = UUID.fromString(out.text("/id"));
        standing(id, "{\"isActive\": true, \"isAdmin\": null}").is(200);
        door.loggedInAgain(id).get("/api/users/profile").is(200);
    }

    @Test
    void an_admin_makes_another_who_is_one_from_then_on() {
        mina.get("/api/admin/users").isProblem(403, "forbidden");

        assertThat(standing(mina.id(), "{\"isAdmin\": true}")
                        .is(200)
                        .json()
                        .at("/isAdmin")
                        .asBoolean())
                .isTrue();

        mina.get("/api/admin/users").is(200);
        standing(admin.id(), "{\"isAdmin\": false}").is(200);
        admin.get("/api/admin/users").isProblem(403, "forbidden");
    }

    @Test
    void the_last_admin_stays() {
        standing(admin.id(), "{\"isAdmin\": false}").isProblem(409, "conflict");
        standing(admin.id(), "{\"isActive\": false}").isProblem(409, "conflict");
        admin.get("/api/admin/users").is(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"isActive": "no"}   | /isActive
            {"isAdmin": 1}       | /isAdmin
            {"email": "a@b.c"}   | /email
            """)
    void what_is_wrong_with_a_standing_is_pointed_at(String body, String pointer) {
        standing(mina.id(), body).isProblem(422, "validation").pointsAt(pointer);
    }

    @Test
    void who_is_not_there_is_not_found() {
        standing(UUID.randomUUID(), "{}").isProblem(404, "not-found");
        admin.put("/api/admin/users/x", "{}").isProblem(404, "not-found");
        admin.delete("/api/admin/projects/" + UUID.randomUUID()).isProblem(404, "not-found");
    }

    private Answer standing(UUID user, String body) {
        return admin.put("/api/admin/users/" + user, body);
    }

    @Test
    void an_admin_sees_and_deletes_projects_of_others_and_otherwise_has_no_part_in_them() {
        var project = startProject(mina, "밤의 화실");
        var joon = door.someoneIn(project, Role.MEMBER);
        admin.get("/api/projects/" + project).isProblem(404, "not-found");
        var listed = admin.get("/api/admin/projects").is(200);
        assertThat(listed.text("/items/0/creator/id")).isEqualTo(mina.id().toString());
        assertThat(listed.json().at("/items/0/participantCount").asInt()).isEqualTo(2);

        admin.delete("/api/admin/projects/" + project).is(204);

        joon.get("/api/projects/" + project).isProblem(404, "not-found");
        admin.delete("/api/admin/projects/" + project).isProblem(404, "not-found");
        Eventually.until(
                () -> admin.get("/api/admin/projects").json().at("/items").isEmpty());
    }

    @Test
    void figures_count_what_there_is() {
        var _ = startProject(mina, "밤의 화실");

        var figures = admin.get("/api/admin/stats").is(200);

        assertThat(figures.json().at("/users").asInt()).isEqualTo(2);
        assertThat(figures.json().at("/projects").asInt()).isEqualTo(1);
        assertThat(figures.json().at("/eventsByDay")).hasSize(14);
        assertThat(figures.text("/eventsByDay/13/date")).isEqualTo("2026-11-23");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/admin/users",
        "GET, /api/admin/users?limit=0",
        "GET, /api/admin/projects",
        "GET, /api/admin/stats",
        "PUT, /api/admin/users/x",
        "DELETE, /api/admin/projects/x"
    })
    void others_learn_nothing_here(String method, String path) {
        mina.send(method, path).isProblem(403, "forbidden");
        door.stranger().send(method, path).isProblem(401, "unauthenticated");
    }
}
