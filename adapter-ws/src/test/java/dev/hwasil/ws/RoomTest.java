package dev.hwasil.ws;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.account.People.SORA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.application.event.SampleEvents;
import dev.hwasil.application.storage.StorageUnavailable;
import dev.hwasil.domain.presence.Attendance;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.json.BookmarkCursor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sockets in a project's room are told. */
final class RoomTest {

    private final Door door = Door.open();
    private final String mina = door.tokenOf(MINA);
    private final String joon = door.tokenOf(JOON);
    private final String sora = door.tokenOf(SORA);
    private final ProjectId project = door.projectOf(MINA, JOON);

    @AfterEach
    void close() {
        door.close();
    }

    private SocketClient joined(String token) {
        return SocketClient.joined(door, token, project);
    }

    private static List<String> names(JsonNode participants) {
        return StreamSupport.stream(participants.spliterator(), false)
                .map(each -> each.get("user").get("username").asText() + " "
                        + each.get("status").asText())
                .toList();
    }

    private static String of(ProjectId project) {
        return "{\"projectId\":\"" + project.value() + "\"}";
    }

    private static String of(ProjectId project, SceneId scene) {
        return "{\"projectId\":\"" + project.value() + "\",\"sceneId\":\"" + scene.value() + "\"}";
    }

    @Test
    @DisplayName("RT-9 who joins is told who is there and from where on it hears")
    void who_joins_is_told_who_is_there() {
        door.comment(mina, project, "before");
        try (var first = joined(mina);
                var second = SocketClient.connected(door, joon)) {
            var answer = second.join(project);

            assertThat(answer.get("projectId").asText())
                    .isEqualTo(project.value().toString());
            assertThat(names(answer.get("participants"))).containsExactlyInAnyOrder("mina online", "joon online");
            var cursor = BookmarkCursor.read(answer.get("cursor").asText());
            assertThat(cursor.reached()).isEqualTo(Map.of(project, 1L));
            assertThat(cursor.putAt()).isEqualTo(door.clock.instant());
            assertThat(door.realtime.figures().rooms()).isEqualTo(1);
            assertThat(first.event("user:joined").get("user").get("username").asText())
                    .isEqualTo("joon");
        }
    }

    @Test
    @DisplayName("RT-9 the event comes before its acknowledgement, both with the same, and again when joined again")
    void the_event_and_its_acknowledgement_say_the_same() {
        try (var client = SocketClient.connected(door, mina)) {
            for (var i = 0; i < 2; i++) {
                client.send("427[\"join:project\"," + of(project) + "]");
                var event = client.packet();
                assertThat(event).startsWith("42[\"joined:project\",{");
                var told = event.substring("42[\"joined:project\",{".length(), event.lastIndexOf(','));
                assertThat(client.packet()).isEqualTo("437[{\"ok\":true," + told + "]");
            }
        }
    }

    @Test
    @DisplayName("RT-9 nobody joins what they may not see")
    void nobody_joins_what_they_may_not_see() {
        var scene = door.sceneIn(project, MINA);
        try (var stranger = SocketClient.connected(door, sora)) {
            assertThat(SocketClient.refusal(stranger.join(project))).isEqualTo("not-found");
            assertThat(SocketClient.refusal(stranger.join(new ProjectId(Fresh.id()))))
                    .isEqualTo("not-found");
            assertThat(SocketClient.refusal(stranger.call("join:scene", of(project, scene))))
                    .isEqualTo("not-found");
            assertThat(SocketClient.refusal(stranger.call(
                            "presence:update", "{\"projectId\":\"" + project.value() + "\",\"status\":\"away\"}")))
                    .isEqualTo("not-found");
            door.comment(mina, project, "not for strangers");
            assertThat(stranger.call("comment:created", "{}").get("ok").asBoolean())
                    .isTrue();
            assertThat(stranger.arrived()).isEmpty();
        }
    }

    @Test
    @DisplayName("RT-12 events of every kind are heard by their names, in order")
    void events_of_every_kind_are_heard_by_their_names_in_order() {
        try (var client = joined(mina)) {
            var caller = door.caller(mina);
            var events = SampleEvents.ofEveryKind(project, JOON);
            var store = door.stores;

            events.forEach(event ->
                    store.work().perform(() -> store.events().record(project, caller, door.clock.instant(), event)));

            for (var i = 0; i < events.size(); i++) {
                var packet = client.packet();
                assertThat(packet).startsWith("42[\"" + events.get(i).type() + "\",");
                var payload = SocketClient.json(packet.substring(2)).get(1);
                assertThat(payload.get("seq").asLong()).isEqualTo(i + 1);
                assertThat(payload.get("actor").get("username").asText()).isEqualTo("mina");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "join:project | {} | /projectId",
                "join:project | {\"projectId\":null} | /projectId",
                "join:project | {\"projectId\":5} | /projectId",
                "join:project | {\"projectId\":\"{00000000-0000-0000-0000-000000000000}\"} | /projectId",
                "leave:project | {\"projectId\":\"x\"} | /projectId",
                "join:scene | {\"sceneId\":\"x\"} | /projectId /sceneId",
                "leave:scene | {} | /projectId /sceneId",
                "presence:update | {\"projectId\":\"x\",\"status\":\"busy\"} | /projectId /status",
                "presence:update | {\"status\":1} | /projectId /status",
                "join:project | [] | ''",
                "join:project | \"x\" | ''",
                "join:project | null | ''",
            })
    @DisplayName("RT-7 a malformed event is refused field by field, and never closes the socket")
    void a_malformed_event_is_refused_field_by_field(String event, String payload, String pointers) {
        try (var client = SocketClient.connected(door, mina)) {
            var answer = client.call(event, payload);

            assertThat(SocketClient.refusal(answer)).isEqualTo("validation");
            var errors = answer.get("error").get("details").get("errors");
            assertThat(StreamSupport.stream(errors.spliterator(), false)
                            .map(error -> error.get("pointer").asText()))
                    .containsExactly(pointers.split(" "));
            client.send("42[\"" + event + "\"," + payload + "]");
            var unasked = client.event("error");
            assertThat(unasked.get("code").asText()).isEqualTo("validation");
            assertThat(unasked.get("event").asText()).isEqualTo(event);
        }
    }

    @Test
    @DisplayName("RT-7 fields that mean nothing are ignored, as are arguments after the first")
    void fields_that_mean_nothing_are_ignored() {
        try (var client = SocketClient.connected(door, mina)) {
            client.send("421[\"join:project\",{\"projectId\":\""
                    + project.value().toString().toUpperCase(Locale.ROOT)
                    + "\",\"userId\":\"somebody else\",\"__proto__\":{}},\"more\",2]");
            assertThat(client.event("joined:project").get("participants")).hasSize(1);
        }
    }

    @Test
    @DisplayName("RT-12 what happens is told to everybody in the room, its author too, and to nobody else")
    void what_happens_is_told_to_everybody_in_the_room() {
        var elsewhere = door.projectOf(MINA, JOON);
        try (var author = joined(mina);
                var other = joined(joon);
                var outside = SocketClient.connected(door, joon)) {
            assertThat(outside.join(elsewhere).get("ok").asBoolean()).isTrue();

            door.comment(mina, project, "안녕 👩‍🎨");

            for (var client : List.of(author, other)) {
                var told = client.event("comment:created");
                assertThat(told.get("comment").get("content").asText()).isEqualTo("안녕 👩‍🎨");
                assertThat(told.get("commentId")).isEqualTo(told.get("comment").get("id"));
                assertThat(told.get("projectId").asText())
                        .isEqualTo(project.value().toString());
                assertThat(told.get("seq").asLong()).isEqualTo(1);
                assertThat(told.get("actor").get("username").asText()).isEqualTo("mina");
                assertThat(told.get("at").asText())
                        .isEqualTo(door.clock.instant().toString());
            }
            assertThat(outside.arrived()).isEmpty();
        }
    }

    @Test
    @DisplayName("RT-10 who has left hears nothing, and leaving again is harmless")
    void who_has_left_hears_nothing() {
        try (var client = joined(mina);
                var stays = joined(joon)) {
            assertThat(client.call("leave:project", of(project)).get("ok").asBoolean())
                    .isTrue();
            assertThat(client.call("leave:project", of(project)).get("ok").asBoolean())
                    .isTrue();
            var _ = client.arrived();

            door.comment(mina, project, "for those who stayed");

            var _ = stays.event("comment:created");
            assertThat(client.call("comment:created", "{}").get("ok").asBoolean())
                    .isTrue();
            assertThat(client.arrived()).isEmpty();
        }
    }

    @Test
    @DisplayName("RT-11 where one looks is shown to the others, and is one scene at a time")
    void where_one_looks_is_shown_to_the_others() {
        var scene = door.sceneIn(project, MINA);
        var shown = scene.value().toString();
        try (var client = joined(mina);
                var other = joined(joon)) {
            var answer = client.call("join:scene", of(project, scene));

            assertThat(answer.get("sceneId").asText()).isEqualTo(shown);
            assertThat(names(answer.get("participants"))).containsExactly("mina online");
            assertThat(other.event("presence:update").get("sceneId").asText()).isEqualTo(shown);
            var both = other.call("join:scene", of(project, scene));
            assertThat(names(both.get("participants"))).containsExactlyInAnyOrder("mina online", "joon online");

            assertThat(client.call("leave:scene", of(project, new SceneId(Fresh.id())))
                            .get("ok")
                            .asBoolean())
                    .isTrue();
            assertThat(client.call("leave:scene", of(project, scene)).get("ok").asBoolean())
                    .isTrue();
            var left = other.event("presence:update");
            assertThat(left.get("userId").asText()).isEqualTo(MINA.id().value().toString());
            assertThat(left.get("sceneId").isNull()).isTrue();
        }
    }

    @Test
    @DisplayName("RT-11 who joins a scene joins its project, and a scene is of one project only")
    void who_joins_a_scene_joins_its_project() {
        var scene = door.sceneIn(project, MINA);
        var elsewhere = door.projectOf(MINA);
        try (var client = SocketClient.connected(door, mina)) {
            assertThat(SocketClient.refusal(client.call("join:scene", of(elsewhere, scene))))
                    .isEqualTo("not-found");

            client.send("42[\"join:scene\"," + of(project, scene) + "]");
            var _ = client.event("joined:project");
            var _ = client.event("joined:scene");
            door.comment(mina, project, "heard");
            var _ = client.event("comment:created");
        }
    }

    @Test
    @DisplayName("RT-13 a person comes with the first socket and goes some time after the last")
    void a_person_comes_with_the_first_socket_and_goes_after_the_last() {
        try (var observer = joined(mina)) {
            var tab = joined(joon);
            var second = joined(joon);
            var came = observer.event("user:joined");
            assertThat(came.get("user").get("id").asText())
                    .isEqualTo(JOON.id().value().toString());
            assertThat(came.get("user").has("profileImage")).isTrue();
            tab.close();
            second.close();
            Eventually.until(() -> door.realtime.figures().sockets() == 1);

            var again = joined(joon);
            door.clock.pass(Attendance.GRACE);
            again.close();
            Eventually.until(() -> door.realtime.figures().sockets() == 1);
            door.clock.pass(Attendance.GRACE);

            assertThat(observer.packet())
                    .startsWith("42[\"user:left\",")
                    .contains(JOON.id().value().toString());
        }
        Eventually.until(() -> door.realtime.figures().sockets() == 0);
        door.clock.pass(Attendance.GRACE);
        Eventually.until(() -> door.realtime.figures().rooms() == 0);
    }

    @Test
    @DisplayName("RT-13 who leaves the project is gone at once, unless another socket of theirs is here")
    void who_leaves_the_project_is_gone_at_once() {
        try (var observer = joined(mina);
                var one = joined(joon);
                var other = joined(joon)) {
            var _ = observer.event("user:joined");
            assertThat(one.call("leave:project", of(project)).get("ok").asBoolean())
                    .isTrue();
            assertThat(door.realtime.presentPeople().in(project)).containsKey(JOON.id());

            assertThat(other.call("leave:project", of(project)).get("ok").asBoolean())
                    .isTrue();
            assertThat(observer.packet()).startsWith("42[\"user:left\",");
        }
    }

    @Test
    @DisplayName("RT-13 who leaves the project on one socket while another one has just ended may come back")
    void who_may_come_back_is_not_gone_by_leaving_on_another_socket() {
        var ended = joined(joon);
        try (var tab = joined(joon);
                var observer = joined(mina)) {
            ended.send("41");
            Eventually.until(() -> door.realtime.figures().sockets() == 2);
            assertThat(tab.call("leave:project", of(project)).get("ok").asBoolean())
                    .isTrue();
            assertThat(door.realtime.presentPeople().in(project)).containsKey(JOON.id());

            door.clock.pass(Attendance.GRACE);
            assertThat(observer.packet()).startsWith("42[\"user:left\",");
        }
    }

    @Test
    @DisplayName("RT-13 a socket that goes while it joins is in no room")
    void a_socket_that_goes_while_it_joins_is_in_no_room() {
        try (var client = SocketClient.connected(door, mina)) {
            var lookups = new AtomicInteger();
            door.afterLookup = () -> {
                if (lookups.getAndIncrement() == 0) door.logOut(mina);
            };
            client.send("42[\"join:project\"," + of(project) + "]");
            assertThat(client.closeCode()).isEqualTo(1000);
        }
        Eventually.until(() -> door.realtime.figures().rooms() == 1);
        Eventually.until(() -> {
            door.clock.pass(Attendance.GRACE);
            return door.realtime.figures().rooms() == 0;
        });
    }

    @Test
    @DisplayName("RT-14 who is here, and how, is known to the other doors")
    void who_is_here_is_known_to_the_other_doors() {
        try (var client = joined(mina);
                var _ = joined(joon)) {
            var away = "{\"projectId\":\"" + project.value() + "\",\"status\":\"away\"}";
            assertThat(client.call("presence:update", away).get("ok").asBoolean())
                    .isTrue();

            assertThat(door.realtime.presentPeople().in(project))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(MINA.id(), Status.AWAY, JOON.id(), Status.ONLINE));
        }
    }

    @Test
    @DisplayName("RT-14 a status is told to all, whether a person says so or is silent for long")
    void a_status_is_told_to_all() {
        try (var observer = joined(mina);
                var other = joined(joon)) {
            var status = "{\"projectId\":\"" + project.value() + "\",\"status\":\"away\"}";
            assertThat(other.call("presence:update", status)).isEqualTo(SocketClient.json("{\"ok\":true}"));
            assertThat(observer.event("presence:update").get("status").asText()).isEqualTo("away");
            assertThat(other.call("presence:update", status.replace("away", "online"))
                            .get("ok")
                            .asBoolean())
                    .isTrue();
            assertThat(observer.event("presence:update").get("status").asText()).isEqualTo("online");

            door.clock.pass(Attendance.AWAY_AFTER);
            assertThat(observer.call("comment:created", "{}").get("ok").asBoolean())
                    .isTrue();

            var away = other.event("presence:update");
            assertThat(away.get("userId").asText()).isEqualTo(JOON.id().value().toString());
            assertThat(away.get("status").asText()).isEqualTo("away");
        }
    }

    @Test
    @DisplayName("RT-12 an event that no hint told of comes with the next look at the log")
    void an_event_that_no_hint_told_of_comes_with_the_next_look_at_the_log() {
        try (var client = joined(mina)) {
            door.deaf = true;
            door.comment(mina, project, "unheard");
            door.deaf = false;
            door.comment(mina, project, "heard");

            door.feeds.catchUp();

            assertThat(client.event("comment:created").get("seq").asLong()).isEqualTo(1);
            assertThat(client.event("comment:created").get("seq").asLong()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("RT-16 a server that stops says so and drops the connections")
    void a_server_that_stops_says_so() {
        try (var client = joined(mina)) {
            door.realtime.close();

            assertThat(client.event("reconnect:required").get("reason").asText())
                    .isEqualTo("server-shutdown");
            assertThat(client.closeCode()).isEqualTo(1000);
            assertThat(client.arrived()).isEmpty();
        }
    }

    @Test
    @DisplayName("SIO-3 while it cannot be said who a client is, its connection is dropped, so that it tries again")
    void while_it_cannot_be_said_who_a_client_is_its_connection_is_dropped() {
        try (var client = SocketClient.bare(door.port())) {
            door.whileProving = RoomTest::beAway;
            client.send("40{\"token\":\"" + mina + "\"}");

            assertThat(client.closeCode()).isEqualTo(1000);
            assertThat(client.arrived()).hasSize(1);
        }
        door.whileProving = () -> {};
        try (var client = SocketClient.connected(door, mina)) {
            door.whileProving = RoomTest::beAway;
            assertThat(SocketClient.refusal(client.call("auth", "{\"token\":\"" + mina + "\"}")))
                    .isEqualTo("unavailable");
        }
    }

    private static void beAway() {
        throw new StorageUnavailable().asException();
    }
}
