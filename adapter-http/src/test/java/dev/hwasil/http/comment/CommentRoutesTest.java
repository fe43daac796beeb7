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
    void a_comment_says_something() {
        mina.post(ofProject, saying(" \\n ")).isProblem(422, "validation").pointsAt("/content");
        mina.post(ofProject, "{}").isProblem(422, "validation").pointsAt("/content");
    }

    @Test
    void one_edits_what_one_has_said() {
        var one = "/api/comments/" + mina.post(ofScene, saying("하나")).is(201).text("/id");

        var edited = mina.put(one, saying("둘")).is(200);
        mina.with("If-Match", "\"1\"").put(one, saying("셋")).isProblem(412, "stale-version");
        mina.with("If-Match", "\"2\"").put(one, saying("셋")).is(200);

        assertThat(edited.header("ETag")).isEqualTo("\"2\"");
        assertThat(edited.json().at("/isEdited").asBoolean()).isTrue();
        assertThat(edited.text("/content")).isEqualTo("둘");
        assertThat(mina.get(one).is(200).text("/content")).isEqualTo("셋");
        assertThat(mina.get(one).header("ETag")).isEqualTo("\"3\"");
        mina.put(one, "{\"content\": \"\", \"parentId\": null}")
                .isProblem(422, "validation")
                .pointsAt("/content", "/parentId");
    }

    @Test
    void a_deleted_comment_stays_in_its_thread() {
        var id = mina.post(ofScene, saying("하나")).is(201).text("/id");
        mina.post(ofScene, "{\"content\": \"둘\", \"parentId\": \"" + id + "\"}").is(201);

        mina.delete("/api/comments/" + id).is(204);

        var thread = mina.get(ofScene).is(200).json().at("/items");
        assertThat(thread).hasSize(2);
        assertThat(thread.at("/1/content").isNull()).isTrue();
        assertThat(thread.at("/1/isDeleted").asBoolean()).isTrue();
    }

    @Test
    void a_thread_is_settled_and_opened_again() {
        var id = mina.post(ofScene, saying("하나")).is(201).text("/id");
        var reply = mina.post(ofScene, "{\"content\": \"둘\", \"parentId\": \"" + id + "\"}")
                .is(201)
                .text("/id");
        var resolve = "/api/comments/" + id + "/resolve";

        var settled = mina.send("POST", resolve).is(200);
        mina.send("POST", resolve).is(200);
        var open = mina.delete(resolve).is(200);
        mina.delete(resolve).is(200);

        assertThat(settled.text("/resolvedBy/id")).isEqualTo(mina.id().toString());
        assertThat(settled.text("/resolvedAt")).isEqualTo(DOOR.clock.instant().toString());
        assertThat(settled.header("ETag")).isEqualTo("\"2\"");
        assertThat(open.json().at("/resolvedAt").isNull()).isTrue();
        assertThat(open.header("ETag")).isEqualTo("\"3\"");
        mina.send("POST", "/api/comments/" + reply + "/resolve").isProblem(422, "validation");
        mina.delete("/api/comments/" + reply + "/resolve").isProblem(422, "validation");
    }

    @Test
    void what_others_have_said_is_touched_by_who_may() {
        var member = DOOR.someoneIn(project, Role.MEMBER);
        var editor = DOOR.someoneIn(project, Role.EDITOR);
        var viewer = DOOR.someoneIn(project, Role.VIEWER);
        var stranger = DOOR.someone();
        var one = "/api/comments/" + member.post(ofScene, saying("하나")).is(201).text("/id");

        for (var other : new Client[] {mina, editor, viewer}) {
            other.get(one).is(200);
            other.put(one, saying("둘")).isProblem(403, "forbidden");
        }
        viewer.delete(one).isProblem(403, "forbidden");
        member.send("POST", one + "/resolve").isProblem(403, "forbidden");
        member.delete(one + "/resolve").isProblem(403, "forbidden");
        stranger.get(one).isProblem(404, "not-found");
        stranger.put(one, saying("둘")).isProblem(404, "not-found");
        stranger.delete(one).isProblem(404, "not-found");
        stranger.send("POST", one + "/resolve").isProblem(404, "not-found");
        stranger.delete(one + "/resolve").isProblem(404, "not-found");
        editor.delete(one).is(204);
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
