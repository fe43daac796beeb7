package dev.hwasil.ws;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.account.People.SORA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.account.User;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is passed on and kept nowhere: cursors, typing, the progress of uploads. */
final class EphemeralTest {

    private final Door door = Door.open();
    private final ProjectId project = door.projectOf(MINA, JOON, SORA);
    private final SceneId scene = door.sceneIn(project, MINA);
    private SocketClient mina;
    private SocketClient joon;

    @BeforeEach
    void join() {
        mina = SocketClient.connected(door, door.tokenOf(MINA));
        joon = SocketClient.connected(door, door.tokenOf(JOON));
        var _ = mina.join(project);
        var _ = joon.join(project);
        var _ = mina.event("user:joined");
    }

    @AfterEach
    void close() {
        mina.close();
        joon.close();
        door.close();
    }

    private String of(String rest) {
        return "{\"projectId\":\"" + project.value() + "\"" + rest + "}";
    }

    private String inScene(String rest) {
        return of(",\"sceneId\":\"" + scene.value() + "\"" + rest);
    }

    private static void point(SocketClient who, String payload) {
        who.send("42[\"cursor:move\"," + payload + "]");
    }

    private static String id(User user) {
        return user.id().value().toString();
    }

    @Test
    @DisplayName("RT-28 the others see where one points, as it came; not who points")
    void the_others_see_where_one_points() {
        point(joon, of(",\"x\":150,\"y\":0.1000000000000000055,\"userId\":\"somebody\",\"tool\":\"pen\""));

        var moved = mina.packet(packet -> packet.startsWith("42[\"cursor:moved\""));
        assertThat(moved).contains("\"x\":150,\"y\":0.1").doesNotEndWith("\"]");
        var payload = SocketClient.json(moved.substring(2)).get(1);
        assertThat(payload.get("userId").asText()).isEqualTo(id(JOON));
        assertThat(payload.get("userName").asText()).isEqualTo(JOON.nickname());
        assertThat(payload.get("sceneId").isNull()).isTrue();
        var _ = joon.call("leave:project", of(""));
        assertThat(joon.arrived()).noneMatch(packet -> packet.contains("cursor:moved"));
    }

    @Test
    @DisplayName("RT-28 who points in a scene is seen by those who look at it, and must look at it")
    void who_points_in_a_scene_is_seen_by_those_who_look_at_it() {
        assertThat(SocketClient.refusal(joon.call("cursor:move", inScene(",\"x\":0,\"y\":0"))))
                .isEqualTo("not-found");
        var _ = joon.call("join:scene", inScene(""));
        point(joon, inScene(",\"x\":0.5,\"y\":0.5"));
        point(joon, of(",\"x\":0.75,\"y\":0.5"));
        assertThat(mina.event("cursor:moved").get("x").asDouble()).isEqualTo(0.75);

        var _ = mina.call("join:scene", inScene(""));
        point(joon, inScene(",\"x\":0.25,\"y\":0.5"));
        assertThat(mina.event("cursor:moved").get("sceneId").asText())
                .isEqualTo(scene.value().toString());
        try (var stranger = SocketClient.connected(door, door.tokenOf(SORA))) {
            assertThat(SocketClient.refusal(stranger.call("cursor:move", of(",\"x\":0,\"y\":0"))))
                    .isEqualTo("not-found");
        }
    }

    @Test
    @DisplayName("RT-28 only the newest place counts, and the last one always arrives")
    void only_the_newest_place_counts() {
        var began = System.nanoTime();
        for (var i = 1; i <= 1_000; i++) point(joon, of(",\"x\":" + i + ",\"y\":0"));
        var told = 1;
        var last = 0.0;
        while (true) {
            var x = mina.event("cursor:moved").get("x").asDouble();
            assertThat(x).isGreaterThan(last);
            last = x;
            if (x == 1_000) break;
            told++;
        }
        var seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1_000.0;
        assertThat(told).isLessThanOrEqualTo((int) (30 * seconds) + 2);
    }

    @Test
    @DisplayName("RT-29 who asks for it gets all cursors in one event, also after a return")
    void who_asks_for_it_gets_all_cursors_in_one_event() {
        try (var sora = SocketClient.connected(door, door.tokenOf(SORA))) {
            var _ = sora.call("join:project", of(",\"cursors\":\"batch\""));
            assertThat(SocketClient.refusal(sora.call("join:project", of(",\"cursors\":\"some\""))))
                    .isEqualTo("validation");
            point(mina, of(",\"x\":1,\"y\":2"));
            point(joon, of(",\"x\":3,\"y\":4"));
            point(sora, of(",\"x\":5,\"y\":6"));

            var seen = new HashSet<String>();
            while (seen.size() < 2) {
                for (var cursor : sora.event("cursors:moved").get("cursors"))
                    seen.add(cursor.get("userId").asText());
            }
            assertThat(seen).containsExactlyInAnyOrder(id(MINA), id(JOON));
        }
    }

    @Test
    @DisplayName("RT-30 that somebody writes is told once, and that they have stopped: said so, or gone")
    void that_somebody_writes_is_told_once() {
        var writes = of(",\"location\":\"comment\",\"targetId\":null");
        var _ = joon.call("typing:start", writes);
        var _ = joon.call("typing:start", writes);
        var status = mina.event("typing:status");
        assertThat(status.get("isTyping").asBoolean()).isTrue();
        assertThat(status.get("userName").asText()).isEqualTo(JOON.nickname());
        assertThat(status.get("location").asText()).isEqualTo("comment");
        var _ = joon.call("typing:stop", writes);
        assertThat(mina.event("typing:status").get("isTyping").asBoolean()).isFalse();

        var _ = joon.call("typing:start", writes);
        assertThat(mina.event("typing:status").get("isTyping").asBoolean()).isTrue();
        joon.close();
        assertThat(mina.event("typing:status").get("isTyping").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("RT-31 the progress of an upload is seen by the others")
    void the_progress_of_an_upload_is_seen_by_the_others() {
        var upload = "{\"sceneId\":\"%s\",\"fileName\":\"봄.png\",\"progress\":%s}";
        var _ = joon.call("upload:progress", upload.formatted(scene.value(), 42.5));
        var seen = mina.event("upload:progress");
        assertThat(seen.get("progress").asDouble()).isEqualTo(42.5);
        assertThat(seen.get("fileName").asText()).isEqualTo("봄.png");
        assertThat(seen.get("userId").asText()).isEqualTo(id(JOON));

        var foreign = door.sceneIn(door.projectOf(MINA), MINA);
        assertThat(SocketClient.refusal(mina.call("upload:progress", upload.formatted(foreign.value(), 1))))
                .isEqualTo("not-found");
        assertThat(SocketClient.refusal(joon.call("upload:progress", upload.formatted(scene.value(), 101))))
                .isEqualTo("validation");
    }
}
