package dev.hwasil.domain.scene;

import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.version.Edit;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SceneTest {

    private static final Instant LATER = PinnedClock.START.plusSeconds(1);

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

    @Test
    void what_is_empty_is_not_there() {
        assertThat(added(1, new Scene.Outline("", "", "")))
                .extracting(Scene::label, Scene::description, Scene::notes)
                .containsOnlyNulls();
    }

    @Test
    void a_change_touches_what_it_speaks_of() {
        var scene = added(12, new Scene.Outline("12A", "비가 온다", "구름은 나중에"));

        var described = scene.changed(change(Edit.none(), Edit.to("그친다"), null), LATER);
        var moved = described.changed(change(Edit.cleared(), Edit.none(), 7), LATER);

        assertThat(described)
                .extracting(Scene::label, Scene::description, Scene::notes, Scene::sceneNumber)
                .containsExactly("12A", "그친다", "구름은 나중에", 12);
        assertThat(described).extracting(Scene::version, Scene::updatedAt).containsExactly(2, LATER);
        assertThat(moved)
                .extracting(Scene::label, Scene::description, Scene::sceneNumber, Scene::version)
                .containsExactly(null, "그친다", 7, 3);
        assertThat(described.changedSince(scene)).containsExactly(Scene.Field.DESCRIPTION);
        assertThat(moved.changedSince(scene))
                .containsExactly(Scene.Field.LABEL, Scene.Field.DESCRIPTION, Scene.Field.SCENE_NUMBER);
    }

    @Test
    void a_change_that_says_nothing_new_changes_nothing() {
        var scene = added(12, new Scene.Outline("12A", null, null));

        var same = scene.changed(change(Edit.to("12A"), Edit.cleared(), 12), LATER);

        assertThat(same).isEqualTo(scene);
        assertThat(same.changedSince(scene)).isEmpty();
    }

    @Test
    void number_and_label_are_for_those_who_arrange() {
        assertThat(change(Edit.none(), Edit.to("비"), null).arranges()).isFalse();
        assertThat(change(Edit.cleared(), Edit.none(), null).arranges()).isTrue();
        assertThat(change(Edit.none(), Edit.none(), 3).arranges()).isTrue();
    }

    private static Scene.Change change(Edit<String> label, Edit<String> description, @Nullable Integer number) {
        return new Scene.Change(label, description, Edit.none(), number);
    }

    private static Scene added(int number, Scene.Outline outline) {
        return Scene.added(
                new SceneId(Fresh.id()), new ProjectId(Fresh.id()), number, outline, MINA.id(), PinnedClock.START);
    }
}
