package dev.hwasil.application.activity;

import static dev.hwasil.application.event.SampleEvents.commentCreated;
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

final class ReadActivitiesTest extends UseCaseTest {

    private final ReadActivities readActivities = new ReadActivities(access, stores.activities());
    private Project project;

    @BeforeEach
    void letSomethingHappen() {
        project = given.project(MINA, Project.Status.ARCHIVED);
        stores.work()
                .perform(() -> stores.events()
                        .record(project.id(), MINA_CALLS, clock.instant(), commentCreated(project.id(), MINA)));
    }

    @Test
    void a_viewer_sees_what_happened_in_an_archived_project() {
        var _ = given.participant(JOON, project, Role.VIEWER);

        assertThat(readActivities.page(JOON_CALLS, project.id(), null, 10).items())
                .extracting(Activity::action)
                .containsExactly("comment:created");
        assertThat(readActivities.page(JOON_CALLS, project.id(), 1L, 10).items())
                .isEmpty();
    }

    @Test
    void for_a_stranger_it_is_not_there() {
        assertThat(refusalOf(() -> readActivities.page(SORA_CALLS, project.id(), null, 10)))
                .isEqualTo(new NoSuchProject());
    }
}
