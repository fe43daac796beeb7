package dev.hwasil.domain.scene;

import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SceneTest {

    @Test
    void a_new_scene_says_what_its_outline_says_at_version_1() {
        var outline = new Scene.Outline("12A", "비가 온다", "구름은 나중에");

        var scene = added(12, outline);

        assertThat(scene)
                .extracting(Scene::label, Scene::description, Scene::notes)
                .containsExactly("12A", "비가 온다", "구름은 나중에");
        assertThat(scene)
                .extracting(Scene::sceneNumber, Scene::version, Scene::createdBy)
                .containsExactly(12, 1, MINA.id());
        assertThat(scene.updatedAt()).isEqualTo(scene.createdAt()).isEqualTo(PinnedClock.START);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1_000_000})
    void numbers_run_from_1_to_a_million(int number) {
        assertThat(added(number, new Scene.Outline(null, null, null)).sceneNumber())
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_001, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void other_numbers_are_refused(int number) {
        assertThat(refusalOf(() -> added(number, new Scene.Outline(null, null, null))))
                .isEqualTo(InvalidInput.at("/sceneNumber", "Must be from 1 to 1000000.")
                        .error());
    }

    private static Scene added(int number, Scene.Outline outline) {
        return Scene.added(
                new SceneId(Fresh.id()), new ProjectId(Fresh.id()), number, outline, MINA.id(), PinnedClock.START);
    }
}
