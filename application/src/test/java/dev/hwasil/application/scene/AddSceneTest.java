package dev.hwasil.application.scene;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.NotPermitted;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectArchived;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneNumberTaken;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AddSceneTest extends UseCaseTest {

    private final AddScene addScene = new AddScene(stores.work(), access, stores.scenes(), stores.events(), ids, clock);
    private Project project;

    @BeforeEach
    void startProject() {
        project = given.project(MINA);
    }

    @Test
    void a_scene_is_answered_as_it_is_read() {
        var outline = new Scene.Outline("12A", "비가 온다", "구름은 나중에");

        var scene = addScene.handle(new AddScene.Command(MINA_CALLS, project.id(), null, outline));

        assertThat(scene)
                .extracting(SceneView::label, SceneView::description, SceneView::notes)
                .containsExactly("12A", "비가 온다", "구름은 나중에");
        assertThat(scene.createdBy()).isEqualTo(MINA_CALLS.user());
        assertThat(stores.board().find(project.id(), scene.id())).contains(scene);
    }

    @Test
    void without_a_number_it_goes_last() {
        assertThat(add(MINA_CALLS, null).sceneNumber()).isEqualTo(1);
        assertThat(add(MINA_CALLS, 7).sceneNumber()).isEqualTo(7);
        assertThat(add(MINA_CALLS, null).sceneNumber()).isEqualTo(8);
    }

    @Test
    void racing_scenes_all_go_last() {
        var numbers = Race.results(16, _ -> add(MINA_CALLS, null).sceneNumber());

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 16).boxed().toList());
    }

    @Test
    void the_others_are_told() {
        var scene = add(MINA_CALLS, null);

        assertThat(told()).containsExactly(new SceneCreated(scene));
    }

    @Test
    void a_number_that_is_taken_is_refused_and_nobody_is_told() {
        var _ = add(MINA_CALLS, 3);

        assertThat(refusalOf(() -> add(MINA_CALLS, 3))).isEqualTo(new SceneNumberTaken());
        assertThat(told()).hasSize(1);
    }

    @Test
    void a_number_out_of_range_is_refused() {
        assertThat(refusalOf(() -> add(MINA_CALLS, 0))).isInstanceOf(InvalidInput.class);
        assertThat(refusalOf(() -> add(MINA_CALLS, Scene.LAST_NUMBER + 1))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_member_adds_no_scene_and_a_stranger_sees_no_project() {
        var _ = given.participant(JOON, project, Role.MEMBER);

        assertThat(refusalOf(() -> add(JOON_CALLS, null))).isEqualTo(new NotPermitted(Role.MEMBER));
        assertThat(refusalOf(() -> add(SORA_CALLS, null))).isEqualTo(new NoSuchProject());
    }

    @Test
    void nothing_is_added_to_an_archived_project() {
        project = given.project(MINA, Project.Status.ARCHIVED);

        assertThat(refusalOf(() -> add(MINA_CALLS, null))).isEqualTo(new ProjectArchived());
    }

    private SceneView add(Caller caller, @Nullable Integer number) {
        return addScene.handle(new AddScene.Command(caller, project.id(), number, new Scene.Outline(null, null, null)));
    }
}
