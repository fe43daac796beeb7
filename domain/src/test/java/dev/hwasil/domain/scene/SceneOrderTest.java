package dev.hwasil.domain.scene;

import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.error.Violation;
import dev.hwasil.domain.world.Fresh;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

final class SceneOrderTest {

    private final SceneId first = new SceneId(Fresh.id());
    private final SceneId second = new SceneId(Fresh.id());
    private final SceneId third = new SceneId(Fresh.id());
    private final SceneOrder order = new SceneOrder(List.of(first, second, third));

    @Test
    void the_same_scenes_stand_in_any_order() {
        assertThat(order.rearranged(List.of(third, first, second)).scenes()).containsExactly(third, first, second);
        assertThat(order.rearranged(order.scenes())).isEqualTo(order);
        assertThat(new SceneOrder(List.of()).rearranged(List.of()).scenes()).isEmpty();
    }

    @Test
    void a_scene_that_is_missing_is_missed() {
        assertThatRefusalOf(List.of(first, third))
                .containsExactly(new Violation("/sceneIds", "Must name all scenes of the project; missing: 1."));
        assertThatRefusalOf(List.of())
                .containsExactly(new Violation("/sceneIds", "Must name all scenes of the project; missing: 3."));
    }

    @Test
    void a_scene_that_is_named_twice_or_stands_elsewhere_is_pointed_at() {
        assertThatRefusalOf(List.of(first, second, third, second))
                .containsExactly(new Violation("/sceneIds/3", "Must not be named twice."));
        assertThatRefusalOf(List.of(first, new SceneId(Fresh.id()), third, second))
                .containsExactly(new Violation("/sceneIds/1", "Must be a scene of this project."));
        assertThatRefusalOf(List.of(first, first, new SceneId(Fresh.id())))
                .extracting(Violation::pointer)
                .containsExactly("/sceneIds", "/sceneIds/1", "/sceneIds/2");
    }

    @Test
    void of_a_long_list_that_is_wrong_the_first_hundred_places_are_pointed_at() {
        assertThatRefusalOf(Collections.nCopies(10_000, first)).hasSize(100);
    }

    private ListAssert<Violation> assertThatRefusalOf(List<SceneId> wanted) {
        return assertThat(refusalOf(() -> order.rearranged(wanted)))
                .asInstanceOf(type(InvalidInput.class))
                .extracting(InvalidInput::violations, list(Violation.class));
    }
}
