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
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RemoveParticipantTest extends UseCaseTest {

    private final MembershipEnds ends = new MembershipEnds();
    private final RemoveParticipant removeParticipant =
            new RemoveParticipant(stores.work(), access, stores.projects(), stores.events(), ends, clock);
    private Project project;

    @BeforeEach
    void startProject() {
        project = given.project(MINA);
        var _ = given.participant(JOON, project, Role.EDITOR);
    }

    @Test
    void who_is_removed_is_out_and_all_are_told() {
        var out = new ArrayList<String>();
        ends.onEnd((from, user) -> out.add(from + " " + user));

        remove(MINA_CALLS, JOON);

        assertThat(stores.projects().participant(project.id(), JOON.id())).isEmpty();
        assertThat(told()).containsExactly(new ParticipantRemoved(JOON_CALLS.user()));
        assertThat(out).containsExactly(project.id() + " " + JOON.id());
        assertThat(refusalOf(() -> remove(MINA_CALLS, JOON))).isEqualTo(new NoSuchParticipant());
    }

    @Test
    void anybody_may_leave_an_archived_project_too() {
        remove(JOON_CALLS, JOON);
        assertThat(told()).containsExactly(new ParticipantRemoved(JOON_CALLS.user()));

        project = given.project(MINA, Project.Status.ARCHIVED);
        var _ = given.participant(JOON, project, Role.VIEWER);
        remove(JOON_CALLS, JOON);
        assertThat(stores.projects().participant(project.id(), JOON.id())).isEmpty();
    }

    @Test
    void nobody_is_removed_from_an_archived_project() {
        project = given.project(MINA, Project.Status.ARCHIVED);
        var _ = given.participant(JOON, project, Role.VIEWER);

        assertThat(refusalOf(() -> remove(MINA_CALLS, JOON))).isEqualTo(new ProjectArchived());
    }

    @Test
    void the_last_owner_does_not_leave() {
        assertThat(refusalOf(() -> remove(MINA_CALLS, MINA))).isEqualTo(new LastOwner());

        changeRole(JOON, project, Role.OWNER);
        remove(MINA_CALLS, MINA);
        assertThat(refusalOf(() -> remove(JOON_CALLS, JOON))).isEqualTo(new LastOwner());
    }

    @Test
    void of_two_owners_who_leave_at_once_one_stays() {
        changeRole(JOON, project, Role.OWNER);

        var left = Race.results(2, racer -> {
            try {
                if (racer == 0) remove(MINA_CALLS, MINA);
                else remove(JOON_CALLS, JOON);
                return true;
            } catch (DomainException refused) {
                assertThat(refused.error()).isEqualTo(new LastOwner());
                return false;
            }
        });

        assertThat(left).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void removing_others_is_for_owners() {
        assertThat(refusalOf(() -> remove(JOON_CALLS, MINA))).isEqualTo(new NotPermitted(Role.EDITOR));
        assertThat(refusalOf(() -> remove(SORA_CALLS, JOON))).isEqualTo(new NoSuchProject());
        assertThat(refusalOf(() -> remove(SORA_CALLS, SORA))).isEqualTo(new NoSuchProject());
        assertThat(told()).isEmpty();
    }

    private void remove(Caller actor, User user) {
        removeParticipant.handle(new RemoveParticipant.Command(actor, project.id(), user.id()));
    }
}
