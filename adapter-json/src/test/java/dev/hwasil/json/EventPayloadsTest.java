package dev.hwasil.json;

import static dev.hwasil.application.account.Callers.refTo;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hwasil.application.event.LoggedEvent;
import dev.hwasil.application.event.ProjectEvent;
import dev.hwasil.application.event.SampleEvents;
import dev.hwasil.application.storage.FileLinks;
import dev.hwasil.domain.account.People;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rooms hear of each event, by its keys. */
final class EventPayloadsTest {

    private static final ProjectId PROJECT = new ProjectId(Fresh.id());
    private static final EventPayloads PAYLOADS = new EventPayloads(
            new Resources(new FileLinks(new byte[32], "", new PinnedClock())),
            _ -> Map.of(People.MINA.id(), Status.AWAY));
    private static final Map<String, List<ProjectEvent>> SAMPLES =
            SampleEvents.ofEveryKind(PROJECT, People.MINA).stream().collect(Collectors.groupingBy(ProjectEvent::type));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            project:updated     | project
            participant:joined  | participant
            participant:updated | participant
            participant:removed | userId
            scene:created       | scene
            scene:updated       | sceneId updates scene
            scene:deleted       | sceneId
            scenes:reordered    | sceneIds
            image:uploaded      | sceneId image
            image:restored      | sceneId image
            image:deleted       | sceneId imageId type
            comment:created     | commentId comment
            comment:updated     | content updatedAt commentId comment
            comment:deleted     | commentId comment
            comment:resolved    | commentId comment
            comment:unresolved  | commentId comment
            annotation:created  | annotation
            annotation:updated  | annotation
            annotation:deleted  | annotationId imageId
            """)
    void an_event_has_the_keys_of_its_kind_and_its_place_in_the_log(String type, String keys) {
        var expected = new ArrayList<>(List.of(keys.split(" ")));
        expected.addAll(List.of("projectId", "seq", "actor", "at"));

        assertThat(SAMPLES.get(type)).isNotEmpty().allSatisfy(event -> {
            var payload = payload(event);
            assertThat(payload.fieldNames()).toIterable().containsExactlyElementsOf(expected);
            assertThat(payload.get("projectId").asText())
                    .isEqualTo(PROJECT.value().toString());
            assertThat(payload.get("seq").asLong()).isEqualTo(7);
            assertThat(payload.get("actor").get("username").asText()).isEqualTo("mina");
            assertThat(payload.get("at").asText()).isEqualTo(PinnedClock.START.toString());
        });
    }

    @Test
    void of_a_project_that_is_gone_there_is_no_more_to_say_than_that() {
        var payload = payload(requireNonNull(SAMPLES.get("project:deleted")).getFirst());

        assertThat(payload.fieldNames()).toIterable().containsExactly("projectId", "seq", "actor", "at");
    }

    @Test
    void a_project_is_told_of_without_what_depends_on_who_reads_it() {
        var payload = payload(requireNonNull(SAMPLES.get("project:updated")).getFirst());

        assertThat(payload.at("/project").fieldNames())
                .toIterable()
                .contains("name", "coverUrl", "sceneCount", "version")
                .doesNotContain("myRole", "hasUpdates");
    }

    @Test
    void what_changed_of_a_scene_stands_beside_the_whole_of_it() {
        var updates = requireNonNull(SAMPLES.get("scene:updated"));
        var described = payload(updates.getFirst()).get("updates");
        var full = payload(updates.getLast());

        assertThat(described.fieldNames()).toIterable().containsExactly("description", "updatedBy");
        assertThat(described.get("updatedBy").get("username").asText()).isEqualTo("mina");
        assertThat(full.get("updates").fieldNames())
                .toIterable()
                .containsExactly("label", "description", "notes", "sceneNumber", "updatedBy");
        assertThat(full.at("/updates/label")).isEqualTo(full.at("/scene/label"));
        assertThat(full.at("/updates/sceneNumber")).isEqualTo(full.at("/scene/sceneNumber"));
        assertThat(full.get("sceneId")).isEqualTo(full.at("/scene/id"));
    }

    @Test
    void a_participant_is_shown_as_present_as_they_are_now() {
        var joined = requireNonNull(SAMPLES.get("participant:joined"));

        assertThat(payload(joined.getFirst()).at("/participant/presence").asText())
                .isEqualTo("away");
        assertThat(payload(joined.getLast()).at("/participant/presence").asText())
                .isEqualTo("offline");
    }

    @Test
    void what_the_seed_shows_of_a_comment_stands_beside_the_whole_of_it() {
        var payload = payload(requireNonNull(SAMPLES.get("comment:updated")).getFirst());

        assertThat(payload.get("commentId")).isEqualTo(payload.at("/comment/id"));
        assertThat(payload.get("content")).isEqualTo(payload.at("/comment/content"));
        assertThat(payload.get("updatedAt")).isEqualTo(payload.at("/comment/updatedAt"));
    }

    private static JsonNode payload(ProjectEvent event) {
        var logged = new LoggedEvent(PROJECT, 7, refTo(People.MINA), PinnedClock.START, event);
        return JsonInput.parse(PAYLOADS.of(logged).bytes()).node();
    }
}
