package dev.hwasil.ws;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.account.People.SORA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.store.Given;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneId;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** That what is changed over the socket is changed as over REST. */
final class ChangeTest {

    private final Door door = Door.open();
    private final String mina = door.tokenOf(MINA);
    private final String joon = door.tokenOf(JOON);
    private final ProjectId project = door.projectOf(MINA, JOON);
    private final Scene drawn = door.addScene(project, MINA);
    private final SceneId scene = drawn.id();
    private SocketClient client;
    private SocketClient watcher;

    @BeforeEach
    void connect() {
        client = SocketClient.connected(door, joon);
        watcher = SocketClient.connected(door, mina);
        var _ = watcher.join(project);
    }

    @AfterEach
    void close() {
        client.close();
        watcher.close();
        door.close();
    }

    private static JsonNode ok(JsonNode answer) {
        assertThat(answer.get("ok").asBoolean()).as(answer.toString()).isTrue();
        return answer;
    }

    private String of(String rest) {
        return "{\"projectId\":\"" + project.value() + "\"" + rest + "}";
    }

    @Test
    @DisplayName("RT-26 a comment is made, changed and taken back; each is told to the room and acknowledged whole")
    void a_comment_is_made_changed_and_taken_back() {
        var made = ok(client.call(
                        "comment:create",
                        of(",\"sceneId\":\"" + scene.value()
                                + "\",\"content\":\" 좋아요 \",\"parentId\":null,\"userId\":\"x\"")))
                .get("comment");
        assertThat(made.get("content").asText()).isEqualTo("좋아요");
        assertThat(made.get("user").get("id").asText())
                .isEqualTo(JOON.id().value().toString());
        assertThat(watcher.event("comment:created").get("comment")).isEqualTo(made);

        var id = made.get("id").asText();
        var edited = ok(client.call("comment:update", "{\"commentId\":\"" + id + "\",\"content\":\"더 좋아요\"}"));
        assertThat(edited.get("comment").get("content").asText()).isEqualTo("더 좋아요");
        assertThat(watcher.event("comment:updated").get("comment")).isEqualTo(edited.get("comment"));

        var _ = ok(client.call("comment:delete", "{\"commentId\":\"" + id + "\"}"));
        assertThat(watcher.event("comment:deleted").get("commentId").asText()).isEqualTo(id);
    }

    @Test
    @DisplayName("RT-26 what is written of a scene is changed, and only what is named")
    void what_is_written_of_a_scene_is_changed() {
        var changed = ok(client.call(
                "scene:update",
                "{\"sceneId\":\"" + scene.value() + "\",\"data\":{\"description\":\"비 오는 골목\"},\"userId\":\"x\"}"));
        assertThat(changed.get("scene").get("description").asText()).isEqualTo("비 오는 골목");
        assertThat(watcher.event("scene:updated")
                        .get("scene")
                        .get("description")
                        .asText())
                .isEqualTo("비 오는 골목");
    }

    @Test
    @DisplayName("RT-26 a picture is marked, the mark changed and taken away; and the picture is there")
    void a_picture_is_marked() {
        var image = new Given(door.stores, door.clock).uploaded(drawn, ImageType.LINEART, MINA);
        var id = image.id().value().toString();

        var made = ok(client.call(
                "annotation:create",
                "{\"imageId\":\"" + id + "\",\"type\":\"text\",\"data\":{\"x\":0.25,\"y\":0.5,\"content\":\"여기\"}}"));
        var mark = made.get("annotation").get("id").asText();
        assertThat(watcher.event("annotation:created").get("annotation")).isEqualTo(made.get("annotation"));
        var changed = ok(
                client.call("annotation:update", "{\"annotationId\":\"" + mark + "\",\"data\":{\"content\":\"저기\"}}"));
        assertThat(changed.get("annotation").get("data").get("content").asText())
                .isEqualTo("저기");
        var _ = ok(client.call("annotation:delete", "{\"annotationId\":\"" + mark + "\"}"));
        assertThat(watcher.event("annotation:deleted").get("annotationId").asText())
                .isEqualTo(mark);

        var upload = "{\"sceneId\":\"" + scene.value() + "\",\"type\":\"%s\",\"imageId\":\"" + id
                + "\",\"metadata\":{\"fileName\":\"a.png\"}}";
        assertThat(ok(client.call("image:upload", upload.formatted("lineart")))
                        .get("image")
                        .get("id")
                        .asText())
                .isEqualTo(id);
        assertThat(SocketClient.refusal(client.call("image:upload", upload.formatted("art"))))
                .isEqualTo("not-found");
    }

    @Test
    @DisplayName("RT-27 a change with a key is made once, and answered the same")
    void a_change_with_a_key_is_made_once() {
        var wish = of(",\"content\":\"once\",\"idempotencyKey\":\"k-1\"");
        var first = client.call("comment:create", wish);
        assertThat(client.call("comment:create", wish)).isEqualTo(ok(first));
        assertThat(SocketClient.refusal(
                        client.call("comment:create", of(",\"content\":\"twice\",\"idempotencyKey\":\"k-1\""))))
                .isEqualTo("idempotency-conflict");

        var answers = ConcurrentHashMap.newKeySet();
        Race.of(4, _ -> {
            try (var racer = SocketClient.connected(door, joon)) {
                answers.add(racer.call("comment:create", of(",\"content\":\"race\",\"idempotencyKey\":\"k-2\"")));
            }
        });
        assertThat(answers).hasSize(1);
    }

    @Test
    @DisplayName("RT-26 who may not is refused, and nothing is changed")
    void who_may_not_is_refused() {
        door.changeRole(mina, project, JOON, Role.VIEWER);
        assertThat(SocketClient.refusal(client.call("comment:create", of(",\"content\":\"no\""))))
                .isEqualTo("forbidden");
        try (var stranger = SocketClient.connected(door, door.tokenOf(SORA))) {
            assertThat(SocketClient.refusal(stranger.call("comment:create", of(",\"content\":\"no\""))))
                    .isEqualTo("not-found");
            assertThat(SocketClient.refusal(stranger.call(
                            "scene:update", "{\"sceneId\":\"" + scene.value() + "\",\"data\":{\"notes\":\"no\"}}")))
                    .isEqualTo("not-found");
        }
        var foreign = "{\"projectId\":\"" + door.projectOf(MINA).value() + "\",\"sceneId\":\"" + scene.value()
                + "\",\"content\":\"no\"}";
        try (var owner = SocketClient.connected(door, mina)) {
            assertThat(SocketClient.refusal(owner.call("comment:create", foreign)))
                    .isEqualTo("not-found");
        }
        assertThat(watcher.arrived()).noneMatch(packet -> packet.contains("comment:created"));
    }
}
