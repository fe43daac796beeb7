package dev.hwasil.application.scene;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.NotPermitted;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectArchived;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.NoSuchScene;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneNumberTaken;
import dev.hwasil.domain.version.Basis;
import dev.hwasil.domain.version.Edit;
import dev.hwasil.domain.version.Stale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class UpdateSceneTest extends UseCaseTest {

    private static final Scene.Change DESCRIBE = new Scene.Change(Edit.none(), Edit.to("그친다"), Edit.to("새벽"), null);
    private static final Scene.Change LABEL = new Scene.Change(Edit.to("12A"), Edit.none(), Edit.none(), null);
    private static final Scene.Change MOVE = new Scene.Change(Edit.none(), Edit.none(), Edit.none(), 7);

    private final UpdateScene updateScene =
            new UpdateScene(stores.work(), access, stores.scenes(), stores.board(), stores.events(), clock);
    private Project project;
    private Scene scene;

    @BeforeEach
    void addScene() {
        project = given.project(MINA);
        scene = given.scene(project);
        var _ = given.participant(JOON, project, Role.MEMBER);
    }

    @Test
    void a_changed_scene_is_answered_as_it_is_read_and_the_others_are_told_what_changed() {
        var _ = given.uploaded(scene, ImageType.ART, MINA);

        var view = update(MINA_CALLS, DESCRIBE);

        assertThat(view)
                .extracting(SceneView::description, SceneView::notes, SceneView::version, SceneView::updatedAt)
                .containsExactly("그친다", "새벽", 2, clock.instant());
        assertThat(view.art()).isNotNull();
        assertThat(stores.board().find(project.id(), scene.id())).contains(view);
        assertThat(told()).containsExactly(new SceneUpdated(view, Set.of(Scene.Field.DESCRIPTION, Scene.Field.NOTES)));
    }

    @Test
    void what_says_nothing_new_is_no_event() {
        var same = new Scene.Change(Edit.cleared(), Edit.none(), Edit.none(), scene.sceneNumber());

        assertThat(update(MINA_CALLS, same).version()).isEqualTo(1);
        assertThat(told()).isEmpty();
    }

    @Test
    void a_member_describes_and_does_not_arrange() {
        assertThat(update(JOON_CALLS, DESCRIBE).description()).isEqualTo("그친다");
        assertThat(refusalOf(() -> update(JOON_CALLS, LABEL))).isEqualTo(new NotPermitted(Role.MEMBER));
        assertThat(refusalOf(() -> update(JOON_CALLS, MOVE))).isEqualTo(new NotPermitted(Role.MEMBER));
    }

    @Test
    void an_editor_arranges_too() {
        changeRole(JOON, project, Role.EDITOR);

        assertThat(update(JOON_CALLS, LABEL).label()).isEqualTo("12A");
        assertThat(update(JOON_CALLS, MOVE).sceneNumber()).isEqualTo(7);
    }

    @Test
    void a_viewer_and_a_stranger_change_nothing() {
        changeRole(JOON, project, Role.VIEWER);

        assertThat(refusalOf(() -> update(JOON_CALLS, DESCRIBE))).isEqualTo(new NotPermitted(Role.VIEWER));
        assertThat(refusalOf(() -> update(SORA_CALLS, DESCRIBE))).isEqualTo(new NoSuchProject());
        assertThat(told()).isEmpty();
    }

    @Test
    void a_number_that_is_taken_is_refused() {
        var second = given.scene(project);
        var change = new Scene.Change(Edit.none(), Edit.none(), Edit.none(), second.sceneNumber());

        assertThat(refusalOf(() -> update(MINA_CALLS, change))).isEqualTo(new SceneNumberTaken());
        assertThat(stores.board().find(project.id(), scene.id()).orElseThrow().sceneNumber())
                .isEqualTo(1);
    }

    @Test
    void a_change_of_an_older_version_is_refused() {
        var _ = update(MINA_CALLS, DESCRIBE);
        var late = new UpdateScene.Command(MINA_CALLS, project.id(), scene.id(), Basis.of(Set.of(1)), LABEL);

        assertThat(refusalOf(() -> updateScene.handle(late))).isEqualTo(new Stale(2));
        assertThat(told()).hasSize(1);
    }

    @Test
    void a_scene_is_not_changed_under_another_project_or_in_an_archived_one() {
        var another = given.project(MINA);
        var elsewhere = new UpdateScene.Command(MINA_CALLS, another.id(), scene.id(), Basis.ANY, DESCRIBE);
        assertThat(refusalOf(() -> updateScene.handle(elsewhere))).isEqualTo(new NoSuchScene());

        project = given.project(MINA, Project.Status.ARCHIVED);
        scene = given.scene(project);
        assertThat(refusalOf(() -> update(MINA_CALLS, DESCRIBE))).isEqualTo(new ProjectArchived());
    }

    private SceneView update(Caller actor, Scene.Change change) {
        return updateScene.handle(new UpdateScene.Command(actor, project.id(), scene.id(), Basis.ANY, change));
    }
}
