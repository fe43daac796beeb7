package dev.hwasil.ws;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.hostile.Tally;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.ws.recovery.Offset;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who comes back with what is not theirs, or never was: a connection like any other, and nothing is told again. */
@DisplayName("hostile input, group H: returns")
@ExtendWith(Tally.class)
final class BadReturnsTest {

    private final Door door = Door.open();
    private final String mina = door.tokenOf(MINA);
    private final String joon = door.tokenOf(JOON);
    private final ProjectId project = door.projectOf(MINA, JOON);

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    @DisplayName("H46 a pid is worth nothing without a token of its person, forged, or after its time")
    void a_pid_is_worth_nothing_to_others() {
        try (var client = new Returning(door, joon)) {
            client.join(project);
            client.lose();
            var pid = client.pid;
            door.comment(mina, project, "one");

            client.comeBackWith(mina, pid);
            assertThat(client.recovered).isFalse();
            client.lose();
            client.comeBackWith(joon, pid.substring(0, pid.length() - 2) + "AA");
            assertThat(client.recovered).isFalse();
            client.lose();
            client.comeBackWith(joon, "a.b.c.d");
            assertThat(client.recovered).isFalse();
            assertThat(client.heard()).isEmpty();
            client.lose();
            client.pid = pid;
            client.comeBackWith(joon, pid);
            assertThat(client.recovered).isTrue();
        }
    }

    @Test
    @DisplayName("H46 an offset that cannot be, or lies ahead of the log, is none")
    void an_offset_that_cannot_be_is_none() {
        try (var client = new Returning(door, joon)) {
            client.join(project);
            client.lose();
            var pid = client.pid;
            for (var bad : List.of("!", "AAAA", Offset.of(project, 99).text())) {
                client.offset = bad;
                client.pid = pid;
                client.comeBack();
                assertThat(client.recovered).as(bad).isFalse();
                client.lose();
            }
        }
    }

    @Test
    @DisplayName("H46 a pid of more than 24 hours ago is none")
    void a_pid_of_yesterday_is_none() {
        try (var client = new Returning(door, joon)) {
            client.join(project);
            client.lose();
            door.comment(mina, project, "yesterday");
            door.clock.pass(Duration.ofHours(24).plusSeconds(1));
            client.comeBackWith(door.tokenOf(JOON), client.pid);
            assertThat(client.recovered).isFalse();
            assertThat(client.heard()).isEmpty();
        }
    }
}
