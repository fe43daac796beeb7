package dev.hwasil.ws;

import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.ws.engine.Origins;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** That a socket that says too much is told so, and nothing worse. */
final class FloodTest {

    private final Door door = Door.open(RealtimeSettings.at("/socket.io", Origins.any()));
    private final String mina = door.tokenOf(MINA);
    private final ProjectId project = door.projectOf(MINA);
    private final String here = "{\"projectId\":\"" + project.value() + "\"";

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    @DisplayName("RT-32 of more than 20 other events a second each that is too much is refused, and the socket stays")
    void of_too_many_other_events_some_are_refused() {
        try (var client = SocketClient.connected(door, mina)) {
            var answers =
                    IntStream.range(0, 100).mapToObj(_ -> client.join(project)).toList();

            assertThat(answers.subList(0, 40))
                    .allMatch(answer -> answer.get("ok").asBoolean());
            assertThat(answers.stream().filter(answer -> !answer.get("ok").asBoolean()))
                    .isNotEmpty()
                    .allMatch(answer -> answer.get("error").get("code").asText().equals("rate-limited"));
            assertThat(client.call("presence:update", here + ",\"status\":\"away\"}")
                            .get("ok")
                            .asBoolean())
                    .isTrue();
        }
    }
}
