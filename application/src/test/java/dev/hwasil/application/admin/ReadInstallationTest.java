package dev.hwasil.application.admin;

import static dev.hwasil.application.account.Callers.caller;
import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.account.People.SORA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.project.ProjectView;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.account.NotAnAdmin;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class ReadInstallationTest extends UseCaseTest {

    private static final Caller ADMIN = caller(MINA.standing(true, true));

    private final ReadInstallation readInstallation =
            new ReadInstallation(access, stores.users(), stores.projectOverviews(), stores.statistics(), clock);

    @Test
    void an_admin_sees_all_accounts_and_all_projects() {
        var project = given.project(JOON);

        assertThat(readInstallation.users(ADMIN, null, null, 9).items()).containsExactly(SORA, JOON, MINA);
        assertThat(readInstallation.users(ADMIN, "", null, 9).items()).hasSize(3);
        assertThat(readInstallation.users(ADMIN, "JOO", null, 9).items()).containsExactly(JOON);
        assertThat(readInstallation.projects(ADMIN, "콘티", null, 9).items())
                .extracting(ProjectView::id)
                .containsExactly(project.id());
        assertThat(readInstallation.projects(ADMIN, "nothing", null, 9).items()).isEmpty();
    }

    @Test
    void figures_end_with_today() {
        var figures = readInstallation.figures(ADMIN);

        assertThat(figures.users()).isEqualTo(3);
        assertThat(figures.eventsByDay().getLast().date()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void others_see_nothing_of_it() {
        assertThat(refusalOf(() -> readInstallation.users(JOON_CALLS, null, null, 9)))
                .isEqualTo(new NotAnAdmin());
        assertThat(refusalOf(() -> readInstallation.projects(JOON_CALLS, null, null, 9)))
                .isEqualTo(new NotAnAdmin());
        assertThat(refusalOf(() -> readInstallation.figures(JOON_CALLS))).isEqualTo(new NotAnAdmin());
    }
}
