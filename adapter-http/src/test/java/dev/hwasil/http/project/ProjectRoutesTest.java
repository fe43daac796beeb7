package dev.hwasil.http.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.project.Role;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The operations on projects themselves. */
final class ProjectRoutesTest {

    private static final String PLAIN = "{\"name\": \"봄의 콘티\", \"tag\": \"storyboard\"}";

    @AutoClose
    private static final Door DOOR = Door.open();

    private final Client mina = DOOR.someone();

    @Test
    void a_project_is_shown_where_its_location_says() {
        var started = mina.post("/api/projects", """
                        {"name": " 봄의 콘티 ", "tag": "illustration", "description": "첫 줄\\n둘째", "deadline": "2026-12-24"}""").is(201);

        var shown = mina.get(started.header("Location")).is(200);

        assertThat(shown.json()).isEqualTo(started.json());
        assertThat(started.header("ETag")).isEqualTo("\"1\"").isEqualTo(shown.header("ETag"));
        assertThat(shown.text("/name")).isEqualTo("봄의 콘티");
        assertThat(shown.text("/description")).isEqualTo("첫 줄\n둘째");
        assertThat(shown.text("/deadline")).isEqualTo("2026-12-24");
        assertThat(shown.text("/tag")).isEqualTo("illustration");
        assertThat(shown.text("/status")).isEqualTo("active");
        assertThat(shown.text("/myRole")).isEqualTo("owner");
        assertThat(shown.text("/creator/id")).isEqualTo(mina.id().toString());
        assertThat(shown.json().at("/coverUrl").isNull()).isTrue();
        assertThat(shown.text("/createdAt")).isEqualTo("2026-11-23T09:00:00.123456Z");
    }

    @Test
    void a_project_stands_in_the_studio_that_was_named() {
        var studio = mina.get("/api/studios").is(200).text("/items/0/id");

        var started = mina.post("/api/projects", PLAIN.replace("}", ", \"studioId\": \"" + studio + "\"}"))
                .is(201);

        assertThat(started.text("/studioId")).isEqualTo(studio);
    }

    @Test
    void the_studio_of_somebody_else_takes_no_project() {
        var studio = DOOR.someone().get("/api/studios").is(200).text("/items/0/id");

        mina.post("/api/projects", PLAIN.replace("}", ", \"studioId\": \"" + studio + "\"}"))
                .isProblem(422, "validation")
                .pointsAt("/studioId");
    }

    @Test
    void each_sees_their_own_projects_only() {
        var project = mina.post("/api/projects", PLAIN).is(201).text("/id");
        var viewer = DOOR.someoneIn(project, Role.VIEWER);
        var stranger = DOOR.someone();

        assertThat(mina.get("/api/projects").is(200).text("/items/0/id")).isEqualTo(project);
        assertThat(viewer.get("/api/projects").is(200).text("/items/0/myRole")).isEqualTo("viewer");
        assertThat(stranger.get("/api/projects").is(200).json().at("/items").size())
                .isZero();
        stranger.get("/api/projects/" + project).isProblem(404, "not-found");
    }

    @Test
    void without_a_token_there_is_nothing_to_see() {
        var project = mina.post("/api/projects", PLAIN).is(201).text("/id");
        var nobody = DOOR.stranger();

        nobody.get("/api/projects").isProblem(401, "unauthenticated");
        nobody.get("/api/projects/" + project).isProblem(401, "unauthenticated");
        nobody.get("/api/projects/abc").isProblem(401, "unauthenticated");
        nobody.post("/api/projects", PLAIN).isProblem(401, "unauthenticated");
        nobody.post("/api/projects", "{").isProblem(401, "unauthenticated");
    }
}
