package dev.hwasil.http.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.project.Role;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The operation on what happened in a project. */
final class ActivityRoutesTest {

    @AutoClose
    private static final Door DOOR = Door.open();

    private final Client mina = DOOR.someone();
    private final String project = mina.post("/api/projects", "{\"name\": \"봄\", \"tag\": \"storyboard\"}")
            .is(201)
            .header("Location");

    @Test
    void what_happened_is_shown_the_newest_first() {
        var scene = mina.post(project + "/scenes", "{\"label\": \"12A\"}").is(201);
        mina.put(scene.header("Location"), "{\"notes\": \"밤\", \"description\": \"비\"}")
                .is(200);
        mina.post("/api/scenes/" + scene.text("/id") + "/comments", "{\"content\": \"비밀\"}")
                .is(201);

        var first = mina.get(project + "/activity?limit=2").is(200);
        var rest = mina.get(project + "/activity?limit=2&cursor=" + first.text("/nextCursor"))
                .is(200);

        assertThat(first.json().findValuesAsText("action")).containsExactly("comment:created", "scene:updated");
        assertThat(rest.json().findValuesAsText("action")).containsExactly("scene:created");
        assertThat(rest.json().at("/nextCursor").isNull()).isTrue();
        assertThat(first.text("/items/1/description")).isEqualTo("12A");
        assertThat(first.text("/items/1/targetId")).isEqualTo(scene.text("/id"));
        assertThat(first.json().at("/items/1/metadata/changed")).hasToString("[\"description\",\"notes\"]");
        assertThat(first.text("/items/0/metadata/sceneId")).isEqualTo(scene.text("/id"));
        assertThat(first.text("/items/0/actor/id")).isEqualTo(mina.id().toString());
        assertThat(first.asText()).doesNotContain("비밀");
    }

    @Test
    void all_participants_see_it_and_nobody_else() {
        mina.post(project + "/scenes", "{}").is(201);
        var viewer = DOOR.someoneIn(project.substring("/api/projects/".length()), Role.VIEWER);

        viewer.get(project + "/activity").is(200);
        DOOR.someone().get(project + "/activity").isProblem(404, "not-found");
        DOOR.stranger().get(project + "/activity").isProblem(401, "unauthenticated");
        mina.get(project + "/activity?cursor=abc").isProblem(422, "validation").pointsAt("?cursor");
    }
}
