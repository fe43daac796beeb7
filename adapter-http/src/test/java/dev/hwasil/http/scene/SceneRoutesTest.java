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
    void a_scene_without_a_number_goes_behind_the_last() {
        mina.post(scenes, "{\"sceneNumber\": 7}").is(201);

        assertThat(mina.post(scenes, "{}").is(201).json().at("/sceneNumber").asInt())
                .isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"label": "123456789012345678901"}    | /label
            {"label": "\\u202e"}                  | /label
            {"description": 1}                    | /description
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

    @Test
    void the_fields_that_a_change_names_are_changed() {
        var scene = mina.post(scenes, "{\"label\": \"12A\", \"description\": \"비\", \"notes\": \"밤\"}")
                .is(201)
                .header("Location");

        var changed = mina.put(scene, "{\"description\": \"그친다\", \"notes\": \"\", \"sceneNumber\": 7}")
                .is(200);

        assertThat(changed.text("/label")).isEqualTo("12A");
        assertThat(changed.text("/description")).isEqualTo("그친다");
        assertThat(changed.json().at("/notes").isNull()).isTrue();
        assertThat(changed.json().at("/sceneNumber").asInt()).isEqualTo(7);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(mina.get(scene).is(200).json()).isEqualTo(changed.json());
        assertThat(mina.put(scene, "{}").is(200).json()).isEqualTo(changed.json());
    }

    @Test
    void a_change_of_an_older_version_changes_nothing() {
        var scene = mina.post(scenes, "{}").is(201).header("Location");
        mina.with("If-Match", "\"1\"").put(scene, "{\"notes\": \"밤\"}").is(200);

        mina.with("If-Match", "\"1\"").put(scene, "{\"notes\": \"낮\"}").isProblem(412, "stale-version");
        mina.with("If-Match", "*").put(scene, "{\"notes\": \"새벽\"}").is(200);

        assertThat(mina.get(scene).is(200).text("/notes")).isEqualTo("새벽");
    }

    @Test
    void what_is_wrong_with_a_change_is_pointed_at_all_at_once() {
        var scene = mina.post(scenes, "{}").is(201).header("Location");

        mina.put(scene, """
                        {"label": "123456789012345678901", "description": [], "notes": "a\\u0000", "sceneNumber": 0, "version": 2}""")
                .isProblem(422, "validation")
                .pointsAt("/label", "/description", "/notes", "/sceneNumber", "/version");
        assertThat(mina.get(scene).is(200).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void a_member_describes_a_scene_and_does_not_arrange_it() {
        var scene = mina.post(scenes, "{}").is(201).header("Location");
        var member = DOOR.someoneIn(project, Role.MEMBER);

        member.put(scene, "{\"description\": \"비\", \"notes\": \"밤\"}").is(200);
        member.put(scene, "{\"label\": \"12A\"}").isProblem(403, "forbidden");
        member.put(scene, "{\"description\": \"눈\", \"sceneNumber\": 3}").isProblem(403, "forbidden");
        member.delete(scene).isProblem(403, "forbidden");
        DOOR.someoneIn(project, Role.VIEWER)
                .put(scene, "{\"description\": \"눈\"}")
                .isProblem(403, "forbidden");
        DOOR.someone().put(scene, "{\"description\": \"눈\"}").isProblem(404, "not-found");
        assertThat(mina.get(scene).is(200).text("/description")).isEqualTo("비");
    }

    @Test
    void a_deleted_scene_is_gone_and_the_others_keep_their_numbers() {
        var first = mina.post(scenes, "{}").is(201).header("Location");
        mina.post(scenes, "{}").is(201);

        mina.delete(first).is(204);

        mina.get(first).isProblem(404, "not-found");
        mina.put(first, "{\"notes\": \"밤\"}").isProblem(404, "not-found");
        mina.delete(first).isProblem(404, "not-found");
        assertThat(mina.get(scenes).is(200).json().findValuesAsText("sceneNumber"))
                .containsExactly("2");
        assertThat(mina.post(scenes, "{}").is(201).json().at("/sceneNumber").asInt())
                .isEqualTo(3);
    }

    @Test
    void all_scenes_are_put_in_another_order_by_one_request() {
        var first = mina.post(scenes, "{\"label\": \"A\", \"sceneNumber\": 10}")
                .is(201)
                .text("/id");
        var second = mina.post(scenes, "{\"label\": \"B\"}").is(201).text("/id");
        var third = mina.post(scenes, "{\"label\": \"C\"}").is(201).text("/id");

        var board = mina.put(scenes + "/order", order(third, first, second)).is(200);

        assertThat(board.json().at("/items").findValuesAsText("label")).containsExactly("C", "A", "B");
        assertThat(board.json().findValuesAsText("sceneNumber")).containsExactly("1", "2", "3");
        assertThat(board.json().findValuesAsText("version")).containsOnly("1");
        assertThat(board.json()).isEqualTo(mina.get(scenes).is(200).json());
    }

    @Test
    void an_order_that_is_not_of_just_all_scenes_is_pointed_at() {
        var first = mina.post(scenes, "{}").is(201).text("/id");
        var second = mina.post(scenes, "{}").is(201).text("/id");

        mina.put(scenes + "/order", order(first)).isProblem(422, "validation").pointsAt("/sceneIds");
        mina.put(scenes + "/order", order(first, second, first))
                .isProblem(422, "validation")
                .pointsAt("/sceneIds/2");
        mina.put(scenes + "/order", order(first, project))
                .isProblem(422, "validation")
                .pointsAt("/sceneIds", "/sceneIds/1");
        mina.put(scenes + "/order", order("x", second, "y"))
                .isProblem(422, "validation")
                .pointsAt("/sceneIds/0", "/sceneIds/2");
        mina.put(scenes + "/order", "{\"sceneIds\": \"x\", \"order\": []}")
                .isProblem(422, "validation")
                .pointsAt("/sceneIds", "/order");
        mina.put(scenes + "/order", "{}").isProblem(422, "validation").pointsAt("/sceneIds");
        DOOR.someoneIn(project, Role.MEMBER)
                .put(scenes + "/order", order(second, first))
                .isProblem(403, "forbidden");
        assertThat(mina.get(scenes).is(200).text("/items/0/id")).isEqualTo(first);
    }

    private static String order(String... scenes) {
        return "{\"sceneIds\": [\"" + String.join("\", \"", scenes) + "\"]}";
    }
}
