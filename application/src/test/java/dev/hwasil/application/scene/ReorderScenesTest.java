package dev.hwasil.application.scene;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.NotPermitted;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectArchived;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.SceneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReorderScenesTest extends UseCaseTest {

    private final ReorderScenes reorderScenes =
            new ReorderScenes(stores.work(), access, stores.scenes(), stores.events(), clock);
    private Project project;
    private SceneId first;
    private SceneId second;
    private SceneId third;

    @BeforeEach
    void addScenes() {
        project = given.project(MINA);
        first = given.scene(project).id();
        second = given.scene(project).id();
        third = given.scene(project).id();
    }

    @Test
    void scenes_stand_in_the_order_that_is_given_and_all_are_told() {
        reorder(MINA_CALLS, List.of(third, first, second));

        assertThat(board()).extracting(SceneView::id).containsExactly(third, first, second);
        assertThat(board()).extracting(SceneView::sceneNumber).containsExactly(1, 2, 3);
        assertThat(board()).extracting(SceneView::version).containsOnly(1);
        assertThat(told()).containsExactly(new ScenesReordered(project.id(), List.of(third, first, second)));
    }

    @Test
    void the_order_that_it_has_already_is_no_event() {
        reorder(MINA_CALLS, List.of(first, second, third));

        assertThat(told()).isEmpty();
    }

    @Test
    void a_gap_in_the_numbers_is_closed() {
        stores.work().perform(() -> {
            var scene = stores.scenes().hold(project.id(), second).orElseThrow();
            stores.scenes().delete(scene);
        });

        reorder(MINA_CALLS, List.of(first, third));

        assertThat(board()).extracting(SceneView::sceneNumber).containsExactly(1, 2);
        assertThat(told()).hasSize(1);
    }

    @Test
    void a_list_that_is_not_of_just_all_scenes_changes_nothing() {
        var elsewhere = given.scene(given.project(MINA)).id();

        for (var wrong : List.of(
                List.of(first, second),
                List.of(first, second, third, first),
                List.of(first, second, elsewhere),
                List.<SceneId>of())) {
            assertThat(refusalOf(() -> reorder(MINA_CALLS, wrong))).isInstanceOf(DomainError.Invalid.class);
        }
        assertThat(board()).extracting(SceneView::id).containsExactly(first, second, third);
        assertThat(told()).isEmpty();
    }

    @Test
    void it_is_for_those_who_arrange() {
        var _ = given.participant(JOON, project, Role.MEMBER);

        assertThat(refusalOf(() -> reorder(JOON_CALLS, List.of(third, first, second))))
                .isEqualTo(new NotPermitted(Role.MEMBER));
        assertThat(refusalOf(() -> reorder(SORA_CALLS, List.of()))).isEqualTo(new NoSuchProject());
    }

    @Test
    void in_an_archived_project_they_stay() {
        project = given.project(MINA, Project.Status.ARCHIVED);

        assertThat(refusalOf(() -> reorder(MINA_CALLS, List.of()))).isEqualTo(new ProjectArchived());
    }

    private List<SceneView> board() {
        return stores.board().of(project.id(), null, 10).items();
    }

    private void reorder(Caller actor, List<SceneId> scenes) {
        reorderScenes.handle(new ReorderScenes.Command(actor, project.id(), scenes));
    }
}
