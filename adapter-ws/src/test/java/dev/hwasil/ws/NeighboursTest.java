package dev.hwasil.ws;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.presence.Attendance;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two nodes' rooms of one project are one room to those who are in it. */
final class NeighboursTest {

    private final Door here = Door.open();
    private final Door there = here.another();
    private final String minasToken = here.tokenOf(MINA);
    private final String joonsToken = here.tokenOf(JOON);
    private final ProjectId project = here.projectOf(MINA, JOON);
    private final SceneId scene = here.sceneIn(project, MINA);
    private final SocketClient mina = SocketClient.joined(here, minasToken, project);

    @AfterEach
    void close() {
        mina.close();
        there.close();
        here.close();
    }

    private String of(String rest) {
        return "{\"projectId\":\"" + project.value() + "\"" + rest + "}";
    }

    private String inScene(String rest) {
        return of(",\"sceneId\":\"" + scene.value() + "\"" + rest);
    }

    private static String id(User user) {
        return user.id().value().toString();
    }

    private SocketClient joonThere() {
        var client = SocketClient.connected(there, joonsToken);
        var joined = client.join(project);
        assertThat(joined.get("participants").findValuesAsText("id")).contains(id(JOON));
        Eventually.until(() -> there.realtime.presentPeople().in(project).containsKey(MINA.id()));
        return client;
    }

    @Test
    @DisplayName("RT-33 who comes, looks elsewhere and goes on one node is seen on the other")
    void who_comes_and_goes_on_one_node_is_seen_on_the_other() {
        var joon = joonThere();
        var came = mina.event("user:joined");
        assertThat(came.get("user").get("id").asText()).isEqualTo(id(JOON));
        assertThat(came.get("user").get("nickname").asText()).isEqualTo(JOON.nickname());

        var _ = joon.call("join:scene", inScene(""));
        assertThat(mina.event("presence:update").get("sceneId").asText())
                .isEqualTo(scene.value().toString());
        var _ = joon.call("presence:update", of(",\"status\":\"away\""));
        assertThat(mina.event("presence:update").get("status").asText()).isEqualTo("away");
        assertThat(mina.call("join:scene", inScene("")).get("participants").findValuesAsText("userId"))
                .isEmpty();

        joon.close();
        Eventually.until(() -> there.realtime.figures().sockets() == 0);
        there.clock.pass(Attendance.GRACE);
        assertThat(mina.event("user:left").get("userId").asText()).isEqualTo(id(JOON));
    }

    @Test
    @DisplayName("RT-33 who joins is told of those on the other node, and who is on both came once")
    void who_joins_is_told_of_those_on_the_other_node() {
        try (var _ = joonThere();
                var second = SocketClient.connected(here, joonsToken)) {
            var _ = mina.event("user:joined");
            var joined = second.join(project);
            assertThat(joined.get("participants").findValuesAsText("id")).containsExactlyInAnyOrder(id(MINA), id(JOON));
            var _ = second.call("join:scene", inScene(""));
            assertThat(mina.arrived()).noneMatch(packet -> packet.contains("user:joined"));
        }
    }

    @Test
    @DisplayName("RT-33 whom a node saw that is gone without a word, the other one misses after three beats at most")
    void whom_a_dead_node_saw_are_missed() {
        there.realtime.beat();
        here.realtime.beat();
        var _ = joonThere();
        var _ = mina.event("user:joined");

        here.air.still();
        for (var beat = 0; beat < 3; beat++) here.realtime.beat();

        assertThat(mina.event("user:left").get("userId").asText()).isEqualTo(id(JOON));
    }

    @Test
    @DisplayName(
            "RT-28 RT-30 RT-31 cursors, writing and uploads are seen across nodes, and who writes at a dead node stops")
    void what_is_for_the_moment_is_seen_across_nodes() {
        try (var joon = joonThere()) {
            var _ = mina.event("user:joined");
            joon.send("42[\"cursor:move\"," + of(",\"x\":0.25,\"y\":7") + "]");
            var moved = mina.event("cursor:moved");
            assertThat(moved.get("userName").asText()).isEqualTo(JOON.nickname());
            assertThat(moved.get("x").asDouble()).isEqualTo(0.25);

            var upload = "{\"sceneId\":\"%s\",\"fileName\":\"봄.png\",\"progress\":42}".formatted(scene.value());
            var _ = joon.call("upload:progress", upload);
            assertThat(mina.event("upload:progress").get("fileName").asText()).isEqualTo("봄.png");

            var _ = joon.call("typing:start", of(",\"location\":\"comment\""));
            assertThat(mina.event("typing:status").get("isTyping").asBoolean()).isTrue();
            var _ = joon.call("typing:stop", of(",\"location\":\"comment\""));
            assertThat(mina.event("typing:status").get("isTyping").asBoolean()).isFalse();

            var _ = joon.call("typing:start", of(",\"location\":\"comment\""));
            assertThat(mina.event("typing:status").get("isTyping").asBoolean()).isTrue();
            here.clock.pass(Duration.ofSeconds(6));
            assertThat(mina.event("typing:status").get("isTyping").asBoolean()).isFalse();
        }
    }

    @Test
    @DisplayName("RT-33 when nodes hear each other again, each is told whom the other sees")
    void nodes_that_hear_each_other_again_are_whole() {
        here.air.still();
        try (var joon = SocketClient.connected(there, joonsToken)) {
            var _ = joon.join(project);
            here.air.clear();
            assertThat(mina.event("user:joined").get("user").get("id").asText()).isEqualTo(id(JOON));
        }
    }
}
