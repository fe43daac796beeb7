package dev.hwasil.application.scene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.scene.SceneNumberTaken;
import dev.hwasil.domain.scene.SceneOrder;
import dev.hwasil.domain.version.Edit;
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
        assertOnlyInUnit(() -> scenes().holdOrder(project.id()));
        assertOnlyInUnit(() -> scenes().hold(project.id(), new SceneId(Fresh.id())));
        assertOnlyInUnit(() -> scenes().save(scene(project, 1)));
        assertOnlyInUnit(() -> scenes().delete(scene(project, 1)));
        assertOnlyInUnit(() -> scenes().renumber(project.id(), new SceneOrder(List.of())));
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

    @Test
    void the_order_is_that_of_the_numbers() {
        var third = added(7);
        var first = added(2);
        var second = added(5);
        inUnit(() -> scenes().add(scene(given.project(given.someone()), 1)));

        assertThat(inUnit(() -> scenes().holdOrder(project.id())).scenes())
                .containsExactly(first.id(), second.id(), third.id());
        assertThat(inUnit(() -> scenes().holdOrder(new ProjectId(Fresh.id()))).scenes())
                .isEmpty();
    }

    @Test
    void a_held_scene_is_as_it_was_added() {
        var scene = added(3);

        assertThat(inUnit(() -> scenes().hold(project.id(), scene.id()))).contains(scene);
    }

    @Test
    void a_scene_is_not_held_under_another_project() {
        var scene = added(3);
        var another = given.project(given.someone());

        assertThat(inUnit(() -> scenes().hold(another.id(), scene.id()))).isEmpty();
        assertThat(inUnit(() -> scenes().hold(project.id(), new SceneId(Fresh.id()))))
                .isEmpty();
    }

    @Test
    void a_changed_scene_is_found_as_it_was_written() {
        var scene = added(3);
        var other = added(4);
        var change = new Scene.Change(Edit.to("12A"), Edit.to("비가 온다 ☔"), Edit.to("밤\n새벽"), 9);
        var changed = scene.changed(change, given.now());

        inUnit(() -> scenes().save(changed));

        assertThat(inUnit(() -> scenes().hold(project.id(), scene.id()))).contains(changed);
        assertThat(inUnit(() -> scenes().hold(project.id(), other.id()))).contains(other);
    }

    @Test
    void a_scene_does_not_move_to_a_number_that_is_taken() {
        var scene = added(3);
        var _ = added(4);
        var moved = scene.changed(moveTo(4), given.now());

        assertRefused(new SceneNumberTaken(), () -> inUnit(() -> scenes().save(moved)));
        assertThat(numbers()).containsExactly(3, 4);
    }

    @Test
    void of_those_who_hold_a_scene_each_sees_what_the_one_before_wrote() {
        var scene = added(1);

        Race.of(
                8,
                racer -> inUnit(() -> {
                    var held = scenes().hold(project.id(), scene.id()).orElseThrow();
                    var change = new Scene.Change(Edit.none(), Edit.to("by " + racer), Edit.none(), null);
                    scenes().save(held.changed(change, held.updatedAt()));
                }));

        assertThat(inUnit(() -> scenes().hold(project.id(), scene.id()))
                        .orElseThrow()
                        .version())
                .isEqualTo(9);
    }

    @Test
    void a_deleted_scene_is_gone_with_all_that_is_in_it() {
        var owner = given.someone();
        var scene = given.scene(project);
        var stays = given.scene(project);
        var image = given.uploaded(scene, ImageType.ART, owner);
        var _ = given.uploaded(scene, ImageType.ART, owner);
        var kept = given.uploaded(stays, ImageType.ART, owner);
        var question = given.comment(new Comment.Place(project.id(), scene.id()), owner, "구름?", null);
        var answer = given.comment(new Comment.Place(project.id(), scene.id()), owner, "구름.", question);
        var elsewhere = given.comment(new Comment.Place(project.id(), stays.id()), owner, "해!", null);

        inUnit(() -> scenes().delete(scene));

        assertThat(inUnit(() -> scenes().hold(project.id(), scene.id()))).isEmpty();
        assertThat(stores.imageHistories().find(scene.id(), image.id())).isEmpty();
        assertThat(stores.imageHistories().versions(image.id(), null, 10).items())
                .isEmpty();
        assertThat(inUnit(() -> stores.comments().find(question.id()))).isEmpty();
        assertThat(inUnit(() -> stores.comments().find(answer.id()))).isEmpty();
        assertThat(stores.imageHistories().find(stays.id(), kept.id())).isPresent();
        assertThat(inUnit(() -> stores.comments().find(elsewhere.id()))).isPresent();
        assertThat(numbers()).containsExactly(2);
    }

    @Test
    void scenes_are_numbered_in_the_order_that_is_given_and_nothing_else_of_them_changes() {
        var first = added(2);
        var second = added(5);
        var third = added(9);
        var elsewhere = scene(given.project(given.someone()), 3);
        inUnit(() -> scenes().add(elsewhere));
        var order = new SceneOrder(List.of(third.id(), first.id(), second.id()));

        var isNew = inUnit(() -> scenes().renumber(project.id(), order));

        assertThat(isNew).isTrue();
        assertThat(inUnit(() -> scenes().holdOrder(project.id()))).isEqualTo(order);
        assertThat(numbers()).containsExactly(1, 2, 3);
        assertThat(inUnit(() -> scenes().hold(project.id(), third.id())))
                .hasValueSatisfying(moved -> assertThat(moved)
                        .usingRecursiveComparison()
                        .ignoringFields("sceneNumber")
                        .isEqualTo(third));
        assertThat(inUnit(() -> scenes().hold(elsewhere.projectId(), elsewhere.id())))
                .contains(elsewhere);
    }

    @Test
    void numbers_that_are_so_already_are_not_new() {
        var scenes = List.of(added(1).id(), added(2).id());

        assertThat(inUnit(() -> scenes().renumber(project.id(), new SceneOrder(scenes))))
                .isFalse();
    }

    @Test
    void scenes_that_come_and_go_while_others_reorder_leave_numbers_without_a_double() {
        for (var i = 0; i < 6; i++) {
            var _ = given.scene(project);
        }

        Race.of(6, racer -> {
            for (var i = 0; i < 4; i++) {
                switch (racer % 3) {
                    case 0 -> inUnit(() -> scenes().add(scene(project, scenes().nextNumber(project.id()))));
                    case 1 ->
                        inUnit(() -> {
                            var first =
                                    scenes().holdOrder(project.id()).scenes().getFirst();
                            scenes().hold(project.id(), first).ifPresent(scenes()::delete);
                        });
                    default ->
                        inUnit(() -> {
                            var order = scenes().holdOrder(project.id());
                            var _ = scenes().renumber(
                                            project.id(),
                                            order.rearranged(order.scenes().reversed()));
                        });
                }
            }
        });

        inUnit(() -> {
            var _ = scenes().renumber(project.id(), scenes().holdOrder(project.id()));
        });
        assertThat(numbers()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    private Scene added(int number) {
        var scene = scene(project, number);
        inUnit(() -> scenes().add(scene));
        return scene;
    }

    private static Scene.Change moveTo(int number) {
        return new Scene.Change(Edit.none(), Edit.none(), Edit.none(), number);
    }
}
