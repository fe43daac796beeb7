package dev.hwasil.http.event;

import static dev.hwasil.application.concurrent.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.http.Answer;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The event log, heard without a socket. */
final class UpdateRoutesTest {

    @AutoClose
    private final Door door = Door.open();

    private final Client mina = door.someone();
    private final String project = start("콘티");

    private String start(String name) {
        return mina.post("/api/projects", "{\"name\": \"" + name + "\", \"tag\": \"storyboard\"}")
                .is(201)
                .text("/id");
    }

    private Answer addScene() {
        return mina.post("/api/projects/" + project + "/scenes", "{}").is(201);
    }

    private static String cursor(Answer answer) {
        return answer.is(200).text("/cursor");
    }

    private static CompletableFuture<Answer> later(Client who, String path) {
        return CompletableFuture.supplyAsync(
                () -> who.get(path), task -> Thread.ofVirtual().start(task));
    }

    @Test
    void what_happened_since_is_told_as_the_socket_tells_it() {
        var start = mina.get("/api/updates").is(200);
        assertThat(start.json().at("/events")).isEmpty();
        assertThat(start.json().at("/hasMore").asBoolean(true)).isFalse();
        var scene = addScene();
        var comment = mina.post("/api/projects/" + project + "/comments", "{\"content\": \"a\"}")
                .is(201);

        var updates = mina.get("/api/updates?since=" + cursor(start)).is(200);

        assertThat(updates.json().findValuesAsText("type")).containsExactly("scene:created", "comment:created");
        var first = updates.json().at("/events/0");
        assertThat(first.at("/projectId").asText()).isEqualTo(project);
        assertThat(first.at("/seq").asInt()).isEqualTo(1);
        assertThat(first.at("/actor/id").asText()).isEqualTo(mina.id().toString());
        assertThat(first.at("/payload/scene")).isEqualTo(scene.json());
        assertThat(first.at("/payload/seq").asInt()).isEqualTo(1);
        assertThat(updates.json().at("/events/1/payload/comment")).isEqualTo(comment.json());
        assertThat(mina.get("/api/updates?since=" + cursor(updates)).json().at("/events"))
                .isEmpty();
    }

    @Test
    void one_project_is_heard_alone_and_only_by_who_is_in_it() {
        var start = cursor(mina.get("/api/updates"));
        var other = start("일러스트");
        addScene();

        assertThat(mina.get("/api/updates?since=" + start + "&projectId=" + project)
                        .json()
                        .at("/events"))
                .hasSize(1);
        assertThat(mina.get("/api/updates?since=" + start + "&projectId=" + other)
                        .json()
                        .at("/events"))
                .isEmpty();
        var stranger = door.someone();
        stranger.get("/api/updates?projectId=" + project).isProblem(404, "not-found");
        assertThat(stranger.get("/api/updates?since=" + start).is(200).json().at("/events"))
                .isEmpty();
        door.stranger().get("/api/updates").isProblem(401, "unauthenticated");
    }

    @Test
    void a_request_that_waits_is_answered_when_something_happens() throws Exception {
        var start = cursor(mina.get("/api/updates"));
        var waiting = later(mina, "/api/updates?wait=25&since=" + start);
        until(() -> door.feeds.waiting() == 1);

        addScene();

        assertThat(waiting.get(10, TimeUnit.SECONDS).is(200).json().at("/events"))
                .hasSize(1);
    }

    @Test
    void who_logs_out_while_waiting_hears_nothing_more() throws Exception {
        var joon = door.someoneIn(project, Role.MEMBER);
        var start = cursor(joon.get("/api/updates"));
        var waiting = later(joon, "/api/updates?wait=25&since=" + start);
        until(() -> door.feeds.waiting() == 1);

        joon.send("POST", "/api/auth/logout").is(204);
        addScene();

        waiting.get(10, TimeUnit.SECONDS).isProblem(401, "unauthenticated");
    }

    @Test
    void who_is_removed_while_waiting_is_told_that_there_is_nothing() throws Exception {
        var joon = door.someoneIn(project, Role.MEMBER);
        var id = new UserId(joon.id());
        var start = cursor(joon.get("/api/updates"));
        var waiting = later(joon, "/api/updates?wait=25&since=" + start + "&projectId=" + project);
        until(() -> door.feeds.waiting() == 1);

        door.stores
                .work()
                .perform(() -> door.stores
                        .work()
                        .change()
                        .participants()
                        .removeIf(each -> each.userId().equals(id)));
        addScene();

        waiting.get(10, TimeUnit.SECONDS).isProblem(404, "not-found");
    }

    @Test
    void nobody_waits_for_a_server_that_stops() throws Exception {
        var waiting = later(mina, "/api/updates?wait=25&since=" + cursor(mina.get("/api/updates")));
        until(() -> door.feeds.waiting() == 1);

        door.feeds.silence();

        assertThat(waiting.get(10, TimeUnit.SECONDS).is(200).json().at("/events"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "since=,               ?since",
        "since=abc,            ?since",
        "since=%00,            ",
        "wait=-1,              ?wait",
        "wait=26,              ?wait",
        "wait=1e1,             ?wait",
        "wait=1&wait=2,        ?wait",
        "projectId=abc,        ?projectId",
        "projectId=,           ?projectId"
    })
    void what_is_wrong_with_the_question_is_pointed_at(String question, String pointer) {
        var answer = mina.get("/api/updates?" + question);
        if (pointer == null) answer.isProblem(400, "malformed-request");
        else answer.isProblem(422, "validation").pointsAt(pointer);
    }
}
