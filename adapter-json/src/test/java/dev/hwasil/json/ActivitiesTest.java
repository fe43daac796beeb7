package dev.hwasil.json;

import static dev.hwasil.application.account.Callers.refTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hwasil.application.activity.Activity;
import dev.hwasil.application.event.SampleEvents;
import dev.hwasil.application.storage.FileLinks;
import dev.hwasil.domain.account.People;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people read of the log. */
final class ActivitiesTest {

    private static final ProjectId PROJECT = new ProjectId(Fresh.id());
    private static final Resources RESOURCES = new Resources(new FileLinks(new byte[32], "", new PinnedClock()));
    private static final List<Activity> SAMPLES = SampleEvents.ofEveryKind(PROJECT, People.MINA).stream()
            .map(event -> new Activity(
                    7,
                    refTo(People.MINA),
                    event.type(),
                    event.targetType(),
                    event.targetId(),
                    event,
                    PinnedClock.START))
            .toList();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            project:updated     | status version
            participant:updated | role
            participant:removed | ''
            scene:updated       | sceneNumber changed
            scene:deleted       | sceneNumber
            scenes:reordered    | sceneCount
            image:uploaded      | sceneId type versionNumber
            image:restored      | sceneId type versionNumber restoredFrom
            image:deleted       | sceneId type
            comment:deleted     | sceneId parentId
            annotation:deleted  | imageId
            """)
    void an_activity_tells_what_there_is_to_know_at_a_glance(String action, String keys) {
        var metadata = SAMPLES.stream()
                .filter(activity -> activity.action().equals(action))
                .map(activity -> json(activity).get("metadata"));

        assertThat(metadata)
                .isNotEmpty()
                .allSatisfy(facts -> assertThat(
                                StreamSupport.stream(((Iterable<String>) facts::fieldNames).spliterator(), false)
                                        .collect(Collectors.joining(" ")))
                        .isEqualTo(keys));
    }

    @Test
    void what_an_event_is_called_by_is_its_description() {
        assertThat(descriptions("scene:deleted")).containsExactly("12A", "null");
        assertThat(descriptions("project:updated")).contains("봄");
        assertThat(descriptions("comment:created")).containsOnly("null");
        assertThat(descriptions("participant:removed")).containsOnly("null");
    }

    @Test
    void of_an_old_one_it_is_known_that_it_was() {
        var old = new Activity(7, refTo(People.MINA), "scene:eaten", "scene", Fresh.id(), null, PinnedClock.START);

        assertThat(json(old).get("metadata")).isEmpty();
        assertThat(json(old).get("description").isNull()).isTrue();
        assertThat(json(old).get("action").asText()).isEqualTo("scene:eaten");
    }

    private static List<String> descriptions(String action) {
        return SAMPLES.stream()
                .filter(activity -> activity.action().equals(action))
                .map(activity -> json(activity).get("description").asText())
                .toList();
    }

    private static JsonNode json(Activity activity) {
        return JsonInput.parse(RESOURCES.activity(activity).bytes()).node();
    }
}
