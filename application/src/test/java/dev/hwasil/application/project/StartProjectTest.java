package dev.hwasil.application.project;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.studio.Studio;
import dev.hwasil.domain.studio.StudioId;
import dev.hwasil.domain.world.Fresh;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StartProjectTest extends UseCaseTest {

    private static final Project.Outline OUTLINE =
            new Project.Outline("봄", "꽃이 핀다", LocalDate.of(2027, 4, 1), Project.Tag.STORYBOARD);
    private static final DomainError NOT_YOURS =
            InvalidInput.at("/studioId", "Must be one of your studios.").error();

    private final StartProject startProject =
            new StartProject(stores.work(), stores.users(), stores.studios(), stores.projects(), ids, clock);
    private Studio first;

    @BeforeEach
    void openStudio() {
        first = given.studio(MINA);
    }

    @Test
    void who_starts_a_project_owns_it() {
        var overview = start(first.id());

        assertThat(overview.myRole()).isEqualTo(Role.OWNER);
        assertThat(overview.project().creator()).isEqualTo(MINA_CALLS.user());
        assertThat(overview.project().status()).isEqualTo(Project.Status.ACTIVE);
        assertThat(overview.project().deadline()).isEqualTo(LocalDate.of(2027, 4, 1));
        assertThat(stores.projects()
                        .participants(overview.project().id(), null, 10)
                        .items())
                .containsExactly(new ParticipantView(MINA_CALLS.user(), Role.OWNER, clock.instant(), null));
    }

    @Test
    void it_is_answered_as_it_is_read() {
        var overview = start(first.id());

        assertThat(stores.projectOverviews().find(MINA.id(), overview.project().id()))
                .contains(overview);
    }

    @Test
    void it_begins_in_the_first_studio_when_none_is_named() {
        var second = given.studio(MINA);

        assertThat(start(null).project().studioId()).isEqualTo(first.id());
        assertThat(start(second.id()).project().studioId()).isEqualTo(second.id());
    }

    @Test
    void nobody_starts_a_project_in_the_studio_of_another() {
        var ofAnother = given.studio(JOON);

        assertThat(refusalOf(() -> start(ofAnother.id()))).isEqualTo(NOT_YOURS);
        assertThat(refusalOf(() -> start(new StudioId(Fresh.id())))).isEqualTo(NOT_YOURS);
    }

    @Test
    void who_has_no_studio_starts_no_project() {
        assertThat(refusalOf(() -> startProject.handle(new StartProject.Command(SORA_CALLS, null, OUTLINE))))
                .isEqualTo(NOT_YOURS);
    }

    private ProjectOverview start(@Nullable StudioId studio) {
        return startProject.handle(new StartProject.Command(MINA_CALLS, studio, OUTLINE));
    }
}
