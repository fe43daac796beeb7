package dev.hwasil.application.scene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.scene.SceneNumberTaken;
import dev.hwasil.domain.world.Fresh;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Scenes} does. How scenes are read, {@link BoardContract} says. */
public abstract class ScenesContract extends StoresContract {

    private Project project;

    @BeforeEach
    void startProject() {
        project = given.project(given.someone());
    }

    @Test
    void the_first_scene_is_number_one() {
        assertThat(nextNumber(project)).isEqualTo(1);
    }

    @Test
    void the_next_number_follows_the_largest_and_fills_no_gap() {
        inUnit(() -> scenes().add(scene(project, 3)));
        inUnit(() -> scenes().add(scene(project, 8)));

        assertThat(nextNumber(project)).isEqualTo(9);
    }

    @Test
    void each_project_counts_for_itself() {
        inUnit(() -> scenes().add(scene(project, 5)));
        var another = given.project(given.someone());

        assertThat(nextNumber(another)).isEqualTo(1);
        inUnit(() -> scenes().add(scene(another, 5)));
        assertThat(nextNumber(another)).isEqualTo(6);
    }

    @Test
    void a_number_is_taken_once() {
        inUnit(() -> scenes().add(scene(project, 2)));

        assertRefused(new SceneNumberTaken(), () -> inUnit(() -> scenes().add(scene(project, 2))));

        assertThat(numbers()).containsExactly(2);
    }

    @Test
    void a_number_is_taken_within_the_unit_as_well() {
        assertRefused(
                new SceneNumberTaken(),
                () -> inUnit(() -> {
                    scenes().add(scene(project, 2));
                    scenes().add(scene(project, 2));
                }));

        assertThat(numbers()).isEmpty();
    }

    @Test
    void racing_scenes_get_the_numbers_without_a_gap() {
        Race.of(16, _ -> inUnit(() -> scenes().add(scene(project, scenes().nextNumber(project.id())))));

        assertThat(numbers())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 16).boxed().toList());
    }

    @Test
    void scenes_change_only_in_a_unit() {
        assertOnlyInUnit(() -> scenes().add(scene(project, 1)));
        assertOnlyInUnit(() -> scenes().nextNumber(project.id()));
    }

    private Scenes scenes() {
        return stores.scenes();
    }

    private int nextNumber(Project of) {
        return inUnit(() -> scenes().nextNumber(of.id()));
    }

    private List<Integer> numbers() {
        return stores.board().of(project.id(), null, 100).items().stream()
                .map(SceneView::sceneNumber)
                .toList();
    }

    private Scene scene(Project of, int number) {
        return Scene.added(
                new SceneId(Fresh.id()),
                of.id(),
                number,
                new Scene.Outline(null, null, null),
                of.creator(),
                given.now());
    }
}
