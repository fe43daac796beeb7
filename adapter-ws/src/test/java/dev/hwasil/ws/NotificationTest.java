package dev.hwasil.ws;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.account.People.SORA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hwasil.domain.project.ProjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What sockets are told for their person alone. */
final class NotificationTest {

    private final Door door = Door.open();
    private final String mina = door.tokenOf(MINA);
    private final String joon = door.tokenOf(JOON);
    private final ProjectId project = door.projectOf(MINA, JOON, SORA);

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    @DisplayName(
            "RT-19 a notification goes to all sockets of its person, in the project's room or not, and to no others")
    void a_notification_goes_to_all_sockets_of_its_person_and_to_no_others() {
        try (var inRoom = SocketClient.connected(door, joon);
                var elsewhere = SocketClient.connected(door, joon);
                var author = SocketClient.connected(door, mina);
                var third = SocketClient.connected(door, door.tokenOf(SORA))) {
            assertThat(inRoom.join(project).get("ok").asBoolean()).isTrue();
            assertThat(third.join(project).get("ok").asBoolean()).isTrue();

            door.comment(mina, project, "@joon 구름?");

            var told = elsewhere.event("project:notification");
            assertThat(told.fieldNames()).toIterable().containsExactly("type", "message", "projectId", "notification");
            assertThat(told.get("type").asText()).isEqualTo("mention");
            assertThat(told.get("message").asText()).isEqualTo("미나 mentioned you in 봄의 콘티");
            assertThat(told.get("projectId").asText()).isEqualTo(project.value().toString());
            assertShows(told.get("notification"));
            assertThat(inRoom.event("project:notification")).isEqualTo(told);
            assertThat(third.call("comment:created", "{}").get("ok").asBoolean())
                    .isTrue();
            assertThat(author.call("comment:created", "{}").get("ok").asBoolean())
                    .isTrue();
            assertThat(third.arrived()).noneMatch(packet -> packet.contains("project:notification"));
            assertThat(author.arrived()).isEmpty();
        }
    }

    private static void assertShows(JsonNode notification) {
        assertThat(notification.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "projectId",
                        "type",
                        "title",
                        "content",
                        "isRead",
                        "createdAt",
                        "readAt",
                        "actor",
                        "target");
        assertThat(notification.get("content").asText()).isEqualTo("@joon 구름?");
        assertThat(notification.get("isRead").asBoolean()).isFalse();
        assertThat(notification.at("/actor/username").asText()).isEqualTo("mina");
        assertThat(notification.at("/target/commentId").isTextual()).isTrue();
    }
}
