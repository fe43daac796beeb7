package dev.hwasil.application.project;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReadProjectsTest extends UseCaseTest {

    private final ReadProjects readProjects = new ReadProjects(access, stores.projectOverviews(), stores.projects());
    private Project project;

    @BeforeEach
    void startProject() {
        project = given.project(MINA, Project.Status.ARCHIVED);
        var _ = given.participant(JOON, project, Role.VIEWER);
    }

    @Test
    void a_viewer_sees_an_archived_project_and_who_is_in_it() {
        assertThat(readProjects.one(JOON_CALLS, project.id()).myRole()).isEqualTo(Role.VIEWER);
        assertThat(readProjects.participants(JOON_CALLS, project.id(), null, 10).items())
                .extracting(ParticipantView::user)
                .containsExactly(MINA_CALLS.user(), JOON_CALLS.user());
    }

    @Test
    void for_a_stranger_it_is_not_there() {
        assertThat(refusalOf(() -> readProjects.one(SORA_CALLS, project.id()))).isEqualTo(new NoSuchProject());
        assertThat(refusalOf(() -> readProjects.participants(SORA_CALLS, project.id(), null, 10)))
                .isEqualTo(new NoSuchProject());
        assertThat(readProjects.page(SORA_CALLS, ProjectSearch.ALL, null, 10).items())
                .isEmpty();
    }

    @Test
    void a_caller_sees_their_own_projects_page_by_page() {
        var newer = given.project(MINA);

        var first = readProjects.page(MINA_CALLS, ProjectSearch.ALL, null, 1);
        var last = ProjectSearch.ALL.order().placeOf(first.items().getLast());
        var second = readProjects.page(MINA_CALLS, ProjectSearch.ALL, last, 1);

        assertThat(first.items())
                .extracting(overview -> overview.project().id())
                .containsExactly(newer.id());
        assertThat(first.hasMore()).isTrue();
        assertThat(second.items())
                .extracting(overview -> overview.project().id())
                .containsExactly(project.id());
        assertThat(second.hasMore()).isFalse();
    }
}
