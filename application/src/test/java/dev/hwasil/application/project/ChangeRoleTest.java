package dev.hwasil.application.project;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.account.People.SORA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.project.LastOwner;
import dev.hwasil.domain.project.NoSuchParticipant;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.NotPermitted;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectArchived;
import dev.hwasil.domain.project.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ChangeRoleTest extends UseCaseTest {

    private final ChangeRole changeRole =
            new ChangeRole(stores.work(), access, stores.projects(), stores.events(), clock);
    private Project project;

    @BeforeEach
    void startProject() {
        project = given.project(MINA);
        var _ = given.participant(JOON, project, Role.MEMBER);
    }

    @Test
    void a_participant_is_answered_in_the_new_role_and_all_are_told() {
        var view = change(MINA_CALLS, JOON, Role.EDITOR);

        assertThat(view.user()).isEqualTo(JOON_CALLS.user());
        assertThat(view.role()).isEqualTo(Role.EDITOR);
        assertThat(stores.projects().participant(project.id(), JOON.id())).contains(view);
        assertThat(told()).containsExactly(new ParticipantUpdated(view));
    }

    @Test
    void the_role_that_they_have_already_is_no_event() {
        assertThat(change(MINA_CALLS, JOON, Role.MEMBER).role()).isEqualTo(Role.MEMBER);
        assertThat(told()).isEmpty();
    }

    @Test
    void the_last_owner_cannot_become_something_else() {
        assertThat(refusalOf(() -> change(MINA_CALLS, MINA, Role.EDITOR))).isEqualTo(new LastOwner());

        var _ = change(MINA_CALLS, JOON, Role.OWNER);
        assertThat(change(MINA_CALLS, MINA, Role.EDITOR).role()).isEqualTo(Role.EDITOR);
    }

    @Test
    void of_two_owners_who_demote_each_other_at_once_one_stays() {
        var _ = change(MINA_CALLS, JOON, Role.OWNER);

        var done = Race.results(2, racer -> {
            try {
                var _ = racer == 0 ? change(MINA_CALLS, JOON, Role.VIEWER) : change(JOON_CALLS, MINA, Role.VIEWER);
                return true;
            } catch (DomainException refused) {
                assertThat(refused.error()).isEqualTo(new NotPermitted(Role.VIEWER));
                return false;
            }
        });

        assertThat(done).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void it_is_for_owners() {
        changeRole(JOON, project, Role.EDITOR);

        assertThat(refusalOf(() -> change(JOON_CALLS, JOON, Role.OWNER))).isEqualTo(new NotPermitted(Role.EDITOR));
        assertThat(refusalOf(() -> change(SORA_CALLS, JOON, Role.OWNER))).isEqualTo(new NoSuchProject());
    }

    @Test
    void who_is_not_in_the_project_gets_no_role() {
        assertThat(refusalOf(() -> change(MINA_CALLS, SORA, Role.MEMBER))).isEqualTo(new NoSuchParticipant());
    }

    @Test
    void in_an_archived_project_roles_stay() {
        project = given.project(MINA, Project.Status.ARCHIVED);
        var _ = given.participant(JOON, project, Role.MEMBER);

        assertThat(refusalOf(() -> change(MINA_CALLS, JOON, Role.EDITOR))).isEqualTo(new ProjectArchived());
    }

    private ParticipantView change(Caller actor, User user, Role role) {
        return changeRole.handle(new ChangeRole.Command(actor, project.id(), user.id(), role));
    }
}
