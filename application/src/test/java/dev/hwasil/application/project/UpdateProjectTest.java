package dev.hwasil.application.project;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.NotPermitted;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectArchived;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.version.Basis;
import dev.hwasil.domain.version.Edit;
import dev.hwasil.domain.version.Stale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class UpdateProjectTest extends UseCaseTest {

    private static final Project.Change RENAME = change("여름", null);

    private final UpdateProject updateProject = new UpdateProject(
            stores.work(), access, stores.projects(), stores.projectOverviews(), stores.events(), clock);
    private Project project;

    @BeforeEach
    void startProject() {
        project = given.project(MINA);
    }

    @Test
    void a_changed_project_is_answered_as_it_is_read_and_the_others_are_told() {
        var _ = given.scene(project);

        var overview = update(MINA_CALLS, RENAME);

        assertThat(overview.project().name()).isEqualTo("여름");
        assertThat(overview.project().version()).isEqualTo(2);
        assertThat(overview.project().sceneCount()).isEqualTo(1);
        assertThat(stores.projectOverviews().find(MINA.id(), project.id())).contains(overview);
        assertThat(told()).containsExactly(new ProjectUpdated(overview.project()));
    }

    @Test
    void what_says_nothing_new_is_no_event() {
        assertThat(update(MINA_CALLS, change(null, Project.Status.ACTIVE))
                        .project()
                        .version())
                .isEqualTo(1);
        assertThat(told()).isEmpty();
    }

    @Test
    void a_change_of_an_older_version_is_refused() {
        var _ = update(MINA_CALLS, RENAME);
        var late = new UpdateProject.Command(MINA_CALLS, project.id(), Basis.of(Set.of(1)), change("가을", null));

        assertThat(refusalOf(() -> updateProject.handle(late))).isEqualTo(new Stale(2));
        assertThat(told()).hasSize(1);
    }

    @Test
    void an_archived_project_comes_back_by_a_change_of_its_status_alone() {
        var _ = update(MINA_CALLS, change(null, Project.Status.ARCHIVED));

        assertThat(refusalOf(() -> update(MINA_CALLS, RENAME))).isEqualTo(new ProjectArchived());
        assertThat(refusalOf(() -> update(MINA_CALLS, change("여름", Project.Status.ACTIVE))))
                .isEqualTo(new ProjectArchived());
        assertThat(update(MINA_CALLS, change(null, Project.Status.COMPLETED))
                        .project()
                        .status())
                .isEqualTo(Project.Status.COMPLETED);
        assertThat(update(MINA_CALLS, RENAME).project().name()).isEqualTo("여름");
        assertThat(told()).hasSize(3);
    }

    @Test
    void an_editor_may_and_a_member_may_not() {
        var _ = given.participant(JOON, project, Role.EDITOR);
        assertThat(update(JOON_CALLS, RENAME).myRole()).isEqualTo(Role.EDITOR);

        changeRole(JOON, project, Role.MEMBER);
        assertThat(refusalOf(() -> update(JOON_CALLS, RENAME))).isEqualTo(new NotPermitted(Role.MEMBER));
        assertThat(refusalOf(() -> update(JOON_CALLS, change(null, Project.Status.ARCHIVED))))
                .isEqualTo(new NotPermitted(Role.MEMBER));
    }

    @Test
    void for_a_stranger_it_is_not_there() {
        assertThat(refusalOf(() -> update(SORA_CALLS, RENAME))).isEqualTo(new NoSuchProject());
    }

    private ProjectOverview update(Caller actor, Project.Change change) {
        return updateProject.handle(new UpdateProject.Command(actor, project.id(), Basis.ANY, change));
    }

    private static Project.Change change(@Nullable String name, Project.@Nullable Status status) {
        return new Project.Change(name, Edit.none(), Edit.none(), null, status);
    }
}
