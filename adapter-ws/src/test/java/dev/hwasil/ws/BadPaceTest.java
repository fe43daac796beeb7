package dev.hwasil.ws;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.hostile.Tally;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.ws.engine.Origins;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who says too much, or begins what they never end. */
@DisplayName("hostile input, group H: pace")
@ExtendWith(Tally.class)
final class BadPaceTest {

    private final Door door = Door.open(RealtimeSettings.at("/socket.io", Origins.any()));
    private final String mina = door.tokenOf(MINA);
    private final String joon = door.tokenOf(JOON);
    private final ProjectId project = door.projectOf(MINA, JOON);
    private final String here = "{\"projectId\":\"" + project.value() + "\"";

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    @DisplayName("H41 of more than 120 ephemeral events a second some are refused, and one refusal a second is said")
    void of_too_many_ephemeral_events_some_are_refused() {
        try (var client = SocketClient.connected(door, mina)) {
            var _ = client.join(project);
            for (var i = 0; i < 2_000; i++) client.send("42[\"cursor:move\"," + here + ",\"x\":0,\"y\":0}]");

            var error = client.event("error");
            assertThat(error.get("code").asText()).isEqualTo("rate-limited");
            assertThat(error.get("event").asText()).isEqualTo("cursor:move");
            assertThat(client.join(project).get("ok").asBoolean()).isTrue();
            assertThat(client.arrived().stream().filter(packet -> packet.contains("rate-limited")))
                    .hasSizeLessThan(10);
        }
    }

    @Test
    @DisplayName("H42 who begins to write and never stops is shown as writing for 6 s")
    void who_never_stops_writing_is_shown_for_6_s() {
        try (var client = SocketClient.connected(door, joon);
                var watcher = SocketClient.connected(door, mina)) {
            var _ = client.join(project);
            var _ = watcher.join(project);
            var _ = client.call("typing:start", here + ",\"location\":\"comment\",\"targetId\":null}");
            assertThat(watcher.event("typing:status").get("isTyping").asBoolean())
                    .isTrue();

            door.clock.pass(Duration.ofSeconds(6));

            assertThat(watcher.event("typing:status").get("isTyping").asBoolean())
                    .isFalse();
        }
    }
}
