package dev.hwasil.application.project;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.project.Invite;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.NotPermitted;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.project.UnknownInvite;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EndInviteTest extends UseCaseTest {

    private final InvitePeople invitePeople =
            new InvitePeople(stores.work(), access, stores.invites(), stores.auditLog(), new Random(1), ids, clock);
    private final EndInvite endInvite = new EndInvite(stores.work(), access, stores.invites(), clock);
    private Project project;

    @BeforeEach
    void startProject() {
        project = given.project(MINA);
    }

    @Test
    void an_ended_code_lets_nobody_in() {
        var invited =
                invitePeople.handle(new InvitePeople.Command(MINA_CALLS, project.id(), Role.MEMBER, Invite.LIFETIME));

        end(MINA_CALLS);

        var invite =
                stores.work().perform(() -> stores.invites().hold(invited.code().hash()));
        assertThat(invite.orElseThrow().endedAt()).isEqualTo(clock.instant());
        assertThat(refusalOf(() -> end(MINA_CALLS))).isEqualTo(new UnknownInvite());
    }

    @Test
    void it_is_for_those_who_make_codes() {
        var _ = given.participant(JOON, project, Role.MEMBER);

        assertThat(refusalOf(() -> end(JOON_CALLS))).isEqualTo(new NotPermitted(Role.MEMBER));
        assertThat(refusalOf(() -> end(SORA_CALLS))).isEqualTo(new NoSuchProject());
    }

    private void end(Caller actor) {
        endInvite.handle(new EndInvite.Command(actor, project.id()));
    }
}
