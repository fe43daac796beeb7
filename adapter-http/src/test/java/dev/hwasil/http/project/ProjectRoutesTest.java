package dev.hwasil.http.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.project.Role;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(shown.json().at("/previewUrls")).isEmpty();
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

    @Test
    void a_project_that_says_nothing_of_itself_is_described_by_nothing() {
        var started = mina.post("/api/projects", PLAIN.replace("}", ", \"description\": \" \"}"))
                .is(201);

        assertThat(started.json().at("/description").isNull()).isTrue();
    }

    @Test
    void the_fields_that_a_change_names_are_changed() {
        var project = started(PLAIN.replace("}", ", \"description\": \"비\", \"deadline\": \"2026-12-24\"}"));

        var changed = mina.put(project, """
                {"name": "여름", "description": null, "deadline": "2027-01-31", "tag": "illustration"}""").is(200);
        var cleared = mina.put(project, "{\"description\": \"\", \"deadline\": \"\", \"status\": \"completed\"}")
                .is(200);

        assertThat(changed.text("/name")).isEqualTo("여름");
        assertThat(changed.text("/description")).isEqualTo("비");
        assertThat(changed.text("/deadline")).isEqualTo("2027-01-31");
        assertThat(changed.text("/tag")).isEqualTo("illustration");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(cleared.json().at("/description").isNull()).isTrue();
        assertThat(cleared.json().at("/deadline").isNull()).isTrue();
        assertThat(cleared.text("/status")).isEqualTo("completed");
        assertThat(mina.get(project).is(200).json()).isEqualTo(cleared.json());
    }

    @Test
    void a_change_may_say_of_which_version_it_is() {
        var project = started(PLAIN);
        mina.with("If-Match", "\"1\"").put(project, "{\"name\": \"여름\"}").is(200);

        mina.with("If-Match", "1").put(project, "{\"name\": \"가을\"}").isProblem(422, "validation");

        assertThat(mina.get(project).is(200).text("/name")).isEqualTo("여름");
    }

    @Test
    void what_is_wrong_with_a_change_is_pointed_at_all_at_once() {
        var project = started(PLAIN);

        mina.put(project, """
                        {"name": " ", "description": 5, "deadline": "2026-02-30", "tag": "film", "status": 1, "myRole": "owner"}""")
                .isProblem(422, "validation")
                .pointsAt("/name", "/description", "/deadline", "/tag", "/status", "/myRole");
        assertThat(mina.get(project).is(200).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void an_archived_project_is_read_only_until_its_status_changes() {
        var project = started(PLAIN);
        mina.put(project, "{\"status\": \"archived\"}").is(200);

        mina.put(project, "{\"name\": \"여름\"}").isProblem(409, "conflict");
        mina.put(project, "{\"name\": \"여름\", \"status\": \"active\"}").isProblem(409, "conflict");
        mina.delete(project).isProblem(409, "conflict");
        mina.post(project + "/scenes", "{}").isProblem(409, "conflict");
        mina.put(project, "{\"status\": \"active\"}").is(200);

        mina.put(project, "{\"name\": \"여름\"}").is(200);
    }

    @Test
    void changing_a_project_is_for_owners_and_editors_deleting_it_for_owners() {
        var project = started(PLAIN);
        var id = project.substring("/api/projects/".length());
        var editor = DOOR.someoneIn(id, Role.EDITOR);

        editor.put(project, "{\"name\": \"여름\"}").is(200);
        editor.delete(project).isProblem(403, "forbidden");
        DOOR.someoneIn(id, Role.MEMBER).put(project, "{\"name\": \"여름\"}").isProblem(403, "forbidden");
        DOOR.someone().put(project, "{\"name\": \"여름\"}").isProblem(404, "not-found");
        DOOR.someone().delete(project).isProblem(404, "not-found");
    }

    @Test
    void a_deleted_project_is_gone_for_everybody() {
        var project = started(PLAIN);
        var viewer = DOOR.someoneIn(project.substring("/api/projects/".length()), Role.VIEWER);
        var scene = mina.post(project + "/scenes", "{}").is(201).header("Location");

        mina.delete(project).is(204);

        mina.get(project).isProblem(404, "not-found");
        mina.get(scene).isProblem(404, "not-found");
        viewer.get(project + "/scenes").isProblem(404, "not-found");
        assertThat(viewer.get("/api/projects").is(200).json().at("/items").size())
                .isZero();
        mina.delete(project).isProblem(404, "not-found");
    }

    @Test
    void what_others_did_is_news_until_one_has_looked() {
        var project = started(PLAIN);
        var viewer = DOOR.someoneIn(project.substring("/api/projects/".length()), Role.VIEWER);
        mina.post(project + "/scenes", "{}").is(201);

        assertThat(viewer.get(project).is(200).json().at("/hasUpdates").asBoolean())
                .isTrue();
        assertThat(mina.get(project).is(200).json().at("/hasUpdates").asBoolean())
                .isFalse();
        viewer.send("POST", project + "/viewed").is(204);
        viewer.with("Idempotency-Key", "again")
                .send("POST", project + "/viewed")
                .is(204);
        assertThat(viewer.with("Idempotency-Key", "again")
                        .send("POST", project + "/viewed")
                        .is(204)
                        .header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(viewer.get(project).is(200).json().at("/hasUpdates").asBoolean())
                .isFalse();
        assertThat(viewer.get(project + "/participants").is(200).text("/items/1/lastViewedAt"))
                .isEqualTo("2026-11-23T09:00:00.123456Z");
        DOOR.someone().send("POST", project + "/viewed").isProblem(404, "not-found");
    }

    @Test
    void projects_are_looked_for_by_status_tag_and_text() {
        started(PLAIN.replace("봄의 콘티", "100% 봄"));
        started(PLAIN.replace("봄의 콘티", "a_b").replace("storyboard", "illustration"));
        mina.put(started(PLAIN.replace("봄의 콘티", "옛날")), "{\"status\": \"archived\"}")
                .is(200);

        assertThat(names("?q=A_B")).containsExactly("a_b");
        assertThat(names("?q=")).hasSize(3);
        assertThat(names("?status=archived")).containsExactly("옛날");
        assertThat(names("?status=active&tag=storyboard")).containsExactly("100% 봄");
        assertThat(names("?sort=name")).containsExactly("100% 봄", "a_b", "옛날");
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "updated", "name", "deadline"})
    void in_every_order_a_page_goes_on_where_the_one_before_ended(String sort) {
        for (var name : List.of("나", "가", "가 나")) started(PLAIN.replace("봄의 콘티", name));
        var all = names("?sort=" + sort);

        var first = mina.get("/api/projects?limit=2&sort=" + sort).is(200);
        var rest = mina.get("/api/projects?limit=2&sort=" + sort + "&cursor=" + first.text("/nextCursor"))
                .is(200);

        assertThat(first.json().findValuesAsText("name")).containsExactlyElementsOf(all.subList(0, 2));
        assertThat(rest.json().findValuesAsText("name")).containsExactlyElementsOf(all.subList(2, 3));
        assertThat(rest.json().at("/nextCursor").isNull()).isTrue();
        var other = sort.equals("name") ? "newest" : "name";
        mina.get("/api/projects?sort=" + other + "&cursor=" + first.text("/nextCursor"))
                .isProblem(422, "validation")
                .pointsAt("?cursor");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?status=deleted               | ?status
            ?tag=film                     | ?tag
            ?cursor=TkVXRVNU              | ?cursor
            ?cursor=%2B%2B                | ?cursor
            ?cursor=gICA                  | ?cursor
            """)
    void a_parameter_that_cannot_be_is_pointed_at(String query, String pointer) {
        mina.get("/api/projects" + query).isProblem(422, "validation").pointsAt(pointer);
    }

    @Test
    void what_is_looked_for_can_be_seen() {
        mina.get("/api/projects?q=a%0Ab").isProblem(422, "validation").pointsAt("?q");
        mina.get("/api/projects?q=%00").isProblem(400, "malformed-request");
    }

    private String started(String body) {
        return mina.post("/api/projects", body).is(201).header("Location");
    }

    private List<String> names(String query) {
        return mina.get("/api/projects" + query).is(200).json().at("/items").findValuesAsText("name");
    }
}
