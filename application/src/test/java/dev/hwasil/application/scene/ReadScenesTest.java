package dev.hwasil.application.scene;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.NoSuchScene;
import dev.hwasil.domain.scene.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReadScenesTest extends UseCaseTest {

    private final ReadScenes readScenes = new ReadScenes(access, stores.board());
    private Project project;
    private Scene first;
    private Scene second;

    @BeforeEach
    void addScenes() {
        project = given.project(MINA, Project.Status.ARCHIVED);
        first = given.scene(project);
        second = given.scene(project);
        var _ = given.participant(JOON, project, Role.VIEWER);
    }

    @Test
    void a_viewer_sees_the_board_of_an_archived_project() {
        var page = readScenes.page(JOON_CALLS, project.id(), null, 1);

        assertThat(page.items()).containsExactly(readScenes.one(JOON_CALLS, project.id(), first.id()));
        assertThat(page.hasMore()).isTrue();
        assertThat(readScenes.page(JOON_CALLS, project.id(), 1, 1).items())
                .containsExactly(readScenes.one(JOON_CALLS, project.id(), second.id()));
    }

    @Test
    void for_a_stranger_it_is_not_there() {
        assertThat(refusalOf(() -> readScenes.page(SORA_CALLS, project.id(), null, 10)))
                .isEqualTo(new NoSuchProject());
        assertThat(refusalOf(() -> readScenes.one(SORA_CALLS, project.id(), first.id())))
                .isEqualTo(new NoSuchProject());
    }

    @Test
    void a_scene_is_not_seen_under_another_project() {
        var another = given.project(MINA);

        assertThat(refusalOf(() -> readScenes.one(MINA_CALLS, another.id(), first.id())))
                .isEqualTo(new NoSuchScene());
    }
}
