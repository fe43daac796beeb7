package dev.hwasil.http.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.project.Role;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The operations on what is said of projects and scenes. */
final class CommentRoutesTest {

    @AutoClose
    private static final Door DOOR = Door.open();

    private final Client mina = DOOR.someone();
    private final String project = mina.post("/api/projects", "{\"name\": \"a\", \"tag\": \"storyboard\"}")
            .is(201)
            .text("/id");
    private final String ofProject = "/api/projects/" + project + "/comments";
    private final String ofScene = "/api/scenes/"
            + mina.post("/api/projects/" + project + "/scenes", "{}").is(201).text("/id") + "/comments";

    private static String saying(String content) {
        return "{\"content\": \"" + content + "\"}";
    }

    @Test
    void what_is_said_of_a_project_is_listed_the_newest_first() {
        var first = mina.post(ofProject, saying("하나")).is(201);
        var reply = mina.post(ofProject, "{\"content\": \"둘\", \"parentId\": \"" + first.text("/id") + "\"}")
                .is(201);
        mina.post(ofScene, saying("장면")).is(201);

        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(first.header("Location")).isEqualTo("/api/comments/" + first.text("/id"));
        assertThat(reply.text("/parentId")).isEqualTo(first.text("/id"));
        assertThat(mina.get(ofProject).is(200).json().findValuesAsText("content"))
                .containsExactly("둘", "하나");
        assertThat(mina.get(ofScene).is(200).json().findValuesAsText("content")).containsExactly("장면");
        assertThat(mina.get(ofProject + "?scope=all").is(200).json().findValuesAsText("content"))
                .containsExactly("장면", "둘", "하나");
        mina.get(ofProject + "?scope=everything").isProblem(422, "validation").pointsAt("?scope");
    }

    @Test
    void pages_follow_each_other() {
        for (var i = 1; i <= 3; i++) mina.post(ofScene, saying("c" + i)).is(201);

        var page = mina.get(ofScene + "?limit=2").is(200);
        var rest = mina.get(ofScene + "?limit=2&cursor=" + page.text("/nextCursor"))
                .is(200);

        assertThat(page.json().findValuesAsText("content")).containsExactly("c3", "c2");
        assertThat(rest.json().findValuesAsText("content")).containsExactly("c1");
    }

    @Test
    void a_parent_stands_in_the_same_place() {
        var parent = mina.post(ofScene, saying("장면")).is(201).text("/id");

        for (var id : new String[] {parent, project, "abc"}) {
            mina.post(ofProject, "{\"content\": \"a\", \"parentId\": \"" + id + "\"}")
                    .isProblem(422, "validation")
                    .pointsAt("/parentId");
        }
    }

    @Test
    void a_comment_has_from_one_to_10_000_characters() {
        mina.post(ofProject, saying("가".repeat(10_000))).is(201);
        mina.post(ofProject, saying("가".repeat(10_001)))
                .isProblem(422, "validation")
                .pointsAt("/content");
        mina.post(ofProject, saying(" \\n ")).isProblem(422, "validation").pointsAt("/content");
        mina.post(ofProject, "{}").isProblem(422, "validation").pointsAt("/content");
    }

    @Test
    void who_may_only_look_says_nothing() {
        var viewer = DOOR.someoneIn(project, Role.VIEWER);
        var stranger = DOOR.someone();

        viewer.post(ofProject, saying("a")).isProblem(403, "forbidden");
        viewer.post(ofScene, saying("a")).isProblem(403, "forbidden");
        viewer.get(ofScene).is(200);
        stranger.post(ofProject, saying("a")).isProblem(404, "not-found");
        stranger.post(ofScene, saying("a")).isProblem(404, "not-found");
        stranger.get(ofScene).isProblem(404, "not-found");
        DOOR.stranger().post(ofScene, saying("a")).isProblem(401, "unauthenticated");
    }
}
