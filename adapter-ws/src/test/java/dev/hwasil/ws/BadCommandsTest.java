package dev.hwasil.ws;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.account.People.SORA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hwasil.application.hostile.Tally;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.world.Fresh;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that mean nothing, or not what they say: each is answered, tells nobody, and writes nothing. */
@DisplayName("hostile input, group H: commands")
@ExtendWith(Tally.class)
final class BadCommandsTest {

    private final Door door = Door.open();
    private final String mina = door.tokenOf(MINA);
    private final String joon = door.tokenOf(JOON);
    private final ProjectId project = door.projectOf(MINA, JOON);
    private SocketClient client;
    private SocketClient watcher;
    private Object before = door;

    @BeforeEach
    void join() {
        client = SocketClient.connected(door, joon);
        watcher = SocketClient.connected(door, mina);
        var _ = client.join(project);
        var _ = watcher.join(project);
        var _ = client.event("user:joined");
        var _ = watcher.arrived();
        before = door.stores.work().read();
    }

    @AfterEach
    void close() {
        client.close();
        watcher.close();
        door.close();
    }

    private String here(String rest) {
        return "{\"projectId\":\"" + project.value() + "\"" + rest + "}";
    }

    private static JsonNode error(JsonNode answer) {
        assertThat(answer.get("ok").asBoolean()).as(answer.toString()).isFalse();
        return answer.get("error");
    }

    private static String code(JsonNode answer) {
        return error(answer).get("code").asText();
    }

    /** What the watcher hears goes out in order, so what comes before its own answer is all that was told. */
    private void assertNothingCameOfIt() {
        assertThat(door.stores.work().read()).isEqualTo(before);
        assertThat(client.call("typing:stop", here(",\"location\":\"comment\"")).get("ok"))
                .isNotNull();
        watcher.send("4277[\"comment:created\",{}]");
        assertThat(watcher.packet()).isEqualTo("4377[{\"ok\":true}]");
    }

    @ParameterizedTest(name = "H35 {0}")
    @ValueSource(strings = {"comment:creatd", "toString", "__proto__", "COMMENT:CREATE", " comment:create", "봄", ""})
    void an_unknown_event_is_refused(String event) {
        assertThat(code(client.call(event, "{}"))).isEqualTo("unknown-event");
        assertNothingCameOfIt();
    }

    @ParameterizedTest(name = "H36 {0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            comment:create    | {"content":"a"}                                      | /projectId
            comment:create    | {"projectId":"%1$s","content":7}                     | /content
            comment:create    | {"projectId":"%1$s","content":" "}                   | /content
            comment:create    | {"projectId":"%1$s","content":"a","contnt":"b"}      | /contnt
            comment:create    | {"projectId":"%1$s","content":"a","idempotencyKey":""} | /idempotencyKey
            comment:create    | []                                                   | ``
            comment:create    | null                                                 | ``
            comment:update    | {"commentId":"%1$s"}                                 | /content
            comment:delete    | {"commentId":"nonsense"}                             | /commentId
            annotation:create | {"imageId":"%1$s","type":"circle","data":{}}         | /type
            annotation:update | {"annotationId":"%1$s","data":[]}                    | /data
            annotation:delete | {}                                                   | /annotationId
            scene:update      | {"sceneId":"%1$s","data":{"descripton":"a"}}         | /data/descripton
            image:upload      | {"sceneId":"%1$s","type":"gif","imageId":"%1$s"}     | /type
            """)
    void a_change_of_a_wrong_shape_is_refused(String event, String payload, String pointer) {
        var error = error(client.call(event, payload.formatted(Fresh.id())));

        assertThat(error.get("code").asText()).isEqualTo("validation");
        assertThat(error.get("details").get("errors"))
                .anySatisfy(fault -> assertThat(fault.get("pointer").asText()).isEqualTo(pointer));
        assertNothingCameOfIt();
    }

    @ParameterizedTest(name = "H36 a cursor at {0}")
    @ValueSource(strings = {"1e999", "\"1\"", "null", "[]", "{}", "true"})
    void a_cursor_that_is_nowhere_is_refused(String x) {
        var error = error(client.call("cursor:move", here(",\"x\":" + x + ",\"y\":0")));

        assertThat(error.get("code").asText()).isEqualTo("validation");
        assertThat(error.get("details").get("errors").get(0).get("pointer").asText())
                .isEqualTo("/x");
        assertNothingCameOfIt();
    }

    @Test
    @DisplayName("H37 whoever a payload names, a change is its token's user's")
    void a_change_is_its_tokens_users() {
        var payload = here(",\"content\":\"나\",\"userId\":\"" + MINA.id().value() + "\"");

        var made = client.call("comment:create", payload);

        assertThat(made.get("ok").asBoolean()).as(made.toString()).isTrue();
        assertThat(made.at("/comment/user/username").asText()).isEqualTo("joon");
        assertThat(watcher.event("comment:created").at("/actor/username").asText())
                .isEqualTo("joon");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            H38 | comment:created
            H38 | comment:deleted
            H39 | image:uploaded
            H39 | user:left
            H39 | joined:project
            H39 | project:deleted
            H39 | reconnect:required
            H39 | error
            H39 | cursor:moved
            """)
    void what_only_the_server_says_means_nothing(String id, String event) {
        assertThat(client.call(event, here(",\"userId\":\"" + JOON.id().value() + "\"")))
                .isEqualTo(SocketClient.json("{\"ok\":true}"));
        assertNothingCameOfIt();
    }

    @Test
    @DisplayName("H40 the progress of an upload to a scene of a project that one is not in is refused")
    void the_progress_of_a_foreign_upload_is_refused() {
        var foreign = door.sceneIn(door.projectOf(SORA), SORA);
        before = door.stores.work().read();
        var upload = "{\"sceneId\":\"" + foreign.value() + "\",\"fileName\":\"a.png\",\"progress\":1}";

        assertThat(code(client.call("upload:progress", upload))).isEqualTo("not-found");
        assertNothingCameOfIt();
    }

    @Test
    @DisplayName("H43 a socket is in 64 projects and no more, until it leaves one")
    void a_socket_is_in_64_projects_and_no_more() {
        for (var i = 1; i < 64; i++) {
            var more = door.projectOf(JOON);
            assertThat(client.join(more).get("ok").asBoolean()).isTrue();
        }
        var last = door.projectOf(JOON);
        before = door.stores.work().read();

        assertThat(code(client.join(last))).isEqualTo("rate-limited");
        assertThat(client.join(project).get("ok").asBoolean()).isTrue();
        assertNothingCameOfIt();

        assertThat(client.call("leave:project", here("")).get("ok").asBoolean()).isTrue();
        assertThat(client.join(last).get("ok").asBoolean()).isTrue();
    }
}
