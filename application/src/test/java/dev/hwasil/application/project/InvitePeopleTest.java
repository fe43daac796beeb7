package dev.hwasil.application.project;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.project.Invite;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.NotPermitted;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectArchived;
import dev.hwasil.domain.project.Role;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class InvitePeopleTest extends UseCaseTest {

    private final InvitePeople invitePeople =
            new InvitePeople(stores.work(), access, stores.invites(), stores.auditLog(), new Random(1), ids, clock);
    private Project project;

    @BeforeEach
    void startProject() {
        project = given.project(MINA);
    }

    @Test
    void an_invitation_is_written_down_without_its_code() {
        var invited = invitePeople.handle(command(Role.EDITOR));

        assertThat(audited())
                .containsExactly(MINA_CALLS.did(
                        Action.INVITED, project.id().value(), Map.of("role", "editor"), clock.instant()));
        assertThat(audited().toString()).doesNotContain(invited.code().value());
    }

    @Test
    void an_invitation_is_kept_by_its_code() {
        var invited = invitePeople.handle(command(Role.EDITOR));

        assertThat(hold(invited)).isEqualTo(invited.invite());
        assertThat(invited.invite().role()).isEqualTo(Role.EDITOR);
        assertThat(invited.invite().createdBy()).isEqualTo(MINA.id());
        assertThat(invited.invite().expiresAt()).isEqualTo(clock.instant().plus(Duration.ofDays(2)));
    }

    @Test
    void a_new_code_ends_the_old_one() {
        var first = invitePeople.handle(command(Role.MEMBER));
        clock.pass(Duration.ofHours(1));
        var second = invitePeople.handle(command(Role.MEMBER));

        assertThat(second.code()).isNotEqualTo(first.code());
        assertThat(hold(first).endedAt()).isEqualTo(clock.instant());
        assertThat(hold(second).endedAt()).isNull();
    }

    @Test
    void nobody_is_invited_to_own_the_project_and_the_old_code_goes_on() {
        var first = invitePeople.handle(command(Role.MEMBER));

        assertThat(refusalOf(() -> invitePeople.handle(command(Role.OWNER)))).isInstanceOf(DomainError.Invalid.class);

        assertThat(hold(first).endedAt()).isNull();
    }

    @Test
    void an_editor_invites_and_a_member_does_not() {
        var _ = given.participant(JOON, project, Role.MEMBER);
        var asJoon = new InvitePeople.Command(JOON_CALLS, project.id(), Role.VIEWER, Invite.LIFETIME);
        assertThat(refusalOf(() -> invitePeople.handle(asJoon))).isEqualTo(new NotPermitted(Role.MEMBER));

        var another = given.project(MINA);
        var _ = given.participant(JOON, another, Role.EDITOR);
        var asEditor = new InvitePeople.Command(JOON_CALLS, another.id(), Role.VIEWER, Invite.LIFETIME);
        assertThat(invitePeople.handle(asEditor).invite().createdBy()).isEqualTo(JOON.id());
    }

    @Test
    void for_a_stranger_the_project_is_not_there() {
        var command = new InvitePeople.Command(SORA_CALLS, project.id(), Role.VIEWER, Invite.LIFETIME);

        assertThat(refusalOf(() -> invitePeople.handle(command))).isEqualTo(new NoSuchProject());
    }

    @Test
    void nobody_is_invited_to_an_archived_project() {
        var archived = given.project(MINA, Project.Status.ARCHIVED);
        var command = new InvitePeople.Command(MINA_CALLS, archived.id(), Role.VIEWER, Invite.LIFETIME);

        assertThat(refusalOf(() -> invitePeople.handle(command))).isEqualTo(new ProjectArchived());
    }

    private InvitePeople.Command command(Role role) {
        return new InvitePeople.Command(MINA_CALLS, project.id(), role, Duration.ofDays(2));
    }

    private Invite hold(InvitePeople.Invited invited) {
        return stores.work()
                .perform(() -> stores.invites().hold(invited.code().hash()))
                .orElseThrow();
    }
}
