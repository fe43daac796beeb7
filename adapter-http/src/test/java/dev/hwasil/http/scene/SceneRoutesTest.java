package dev.hwasil.http.scene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.project.Role;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The operations on a project's scenes. */
final class SceneRoutesTest {

    @AutoClose
    private static final Door DOOR = Door.open();

    private final Client mina = DOOR.someone();
    private final String project = project(mina);
    private final String scenes = "/api/projects/" + project + "/scenes";

    private static String project(Client owner) {
        return owner.post("/api/projects", "{\"name\": \"a\", \"tag\": \"storyboard\"}")
                .is(201)
                .text("/id");
    }

    @Test
    void a_scene_is_shown_where_its_location_says() {
        var added = mina.post(scenes, "{\"label\": \"12A\", \"description\": \"비\", \"notes\": \"밤\"}")
                .is(201);

        var shown = mina.get(added.header("Location")).is(200);

        assertThat(shown.json()).isEqualTo(added.json());
        assertThat(added.header("ETag")).isEqualTo("\"1\"").isEqualTo(shown.header("ETag"));
        assertThat(shown.text("/projectId")).isEqualTo(project);
        assertThat(shown.json().at("/sceneNumber").asInt()).isOne();
        assertThat(shown.text("/label")).isEqualTo("12A");
        assertThat(shown.json().at("/images/lineart").isNull()).isTrue();
        assertThat(shown.json().at("/images/art").isNull()).isTrue();
    }

    @Test
    void scenes_are_listed_by_number_up_to_500_at_once() {
        for (var number : new int[] {3, 1, 2}) {
            mina.post(scenes, "{\"sceneNumber\": " + number + "}").is(201);
        }

        var first = mina.get(scenes + "?limit=2").is(200);
        var rest = mina.get(scenes + "?limit=500&cursor=" + first.text("/nextCursor"))
                .is(200);

        assertThat(first.json().findValuesAsText("sceneNumber")).containsExactly("1", "2");
        assertThat(rest.json().findValuesAsText("sceneNumber")).containsExactly("3");
        mina.get(scenes + "?limit=501").isProblem(422, "validation").pointsAt("?limit");
    }

    @Test
    void a_board_shows_each_change_at_once() {
        assertThat(mina.get(scenes).is(200).json().at("/items")).isEmpty();
        var scene = mina.post(scenes, "{}").is(201).text("/id");
        assertThat(mina.get(scenes).is(200).json().at("/items/0/commentCount").asInt())
                .isZero();

        mina.post("/api/scenes/" + scene + "/comments", "{\"content\": \"비\"}").is(201);

        assertThat(mina.get(scenes).is(200).json().at("/items/0/commentCount").asInt())
                .isOne();
        assertThat(DOOR.someoneIn(project, Role.VIEWER).get(scenes).is(200).asText())
                .isEqualTo(mina.get(scenes).asText());
    }

    @Test
    void a_board_comes_by_gzip_to_who_takes_it_so() throws IOException {
        for (var number = 0; number < 50; number++) mina.post(scenes, "{}").is(201);
        var plain = mina.get(scenes).is(200);

        var zipped = mina.with("Accept-Encoding", "br, gzip").get(scenes).is(200);
        var declined =
                mina.with("Accept-Encoding", "gzip;q=0, identity").get(scenes).is(200);

        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.header("Vary")).contains("Accept-Encoding");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(declined.body()).isEqualTo(plain.body());
        assertThat(declined.header("Content-Encoding")).isEmpty();
    }

    @Test
    void a_number_is_taken_once() {
        mina.post(scenes, "{\"sceneNumber\": 7}").is(201);

        mina.post(scenes, "{\"sceneNumber\": 7}").isProblem(409, "conflict");
        assertThat(mina.post(scenes, "{}").is(201).json().at("/sceneNumber").asInt())
                .isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"sceneNumber": 1000001}              | /sceneNumber
            {"label": "123456789012345678901"}    | /label
            {"label": "\\u202e"}                  | /label
            {"description": 1}                    | /description
            {"notes": "a\\u0000"}                 | /notes
            {"createdBy": "me"}                   | /createdBy
            """)
    void what_is_wrong_with_a_scene_is_pointed_at(String body, String pointer) {
        mina.post(scenes, body).isProblem(422, "validation").pointsAt(pointer);
    }

    @ParameterizedTest
    @EnumSource(names = {"MEMBER", "VIEWER"})
    void adding_needs_the_right_to_arrange(Role role) {
        var participant = DOOR.someoneIn(project, role);

        participant.post(scenes, "{}").isProblem(403, "forbidden");
        participant.get(scenes).is(200);
    }

    @Test
    void the_scene_of_another_project_is_not_in_this_one() {
        var scene = mina.post(scenes, "{}").is(201).text("/id");
        var other = project(mina);

        mina.get("/api/projects/" + other + "/scenes/" + scene).isProblem(404, "not-found");
        mina.get(scenes + "/" + project).isProblem(404, "not-found");
        mina.get(scenes + "/abc").isProblem(404, "not-found");
    }

    @Test
    void a_project_that_one_is_not_in_has_no_scenes() {
        var scene = mina.post(scenes, "{}").is(201).text("/id");
        var stranger = DOOR.someone();

        stranger.get(scenes).isProblem(404, "not-found");
        stranger.get(scenes + "/" + scene).isProblem(404, "not-found");
        stranger.post(scenes, "{}").isProblem(404, "not-found");
        DOOR.stranger().get(scenes).isProblem(401, "unauthenticated");
    }

    @Test
    void an_archived_project_is_read_only() {
        var archived = "/api/projects/" + DOOR.archivedProjectOf(mina) + "/scenes";

        mina.post(archived, "{}").isProblem(409, "conflict");
        mina.get(archived).is(200);
    }
}
