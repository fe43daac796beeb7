package dev.hwasil.application.project;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.limit.InMemoryRateLimits;
import dev.hwasil.application.limit.TooOften;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.project.Invite;
import dev.hwasil.domain.project.InviteId;
import dev.hwasil.domain.project.InviteNoLongerWorks;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectArchived;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.project.UnknownInvite;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class JoinByInviteCodeTest extends UseCaseTest {

    private static final InviteCode CODE = InviteCode.of("0123-4567-89AB-CDEF");

    private final JoinByInviteCode joinByInviteCode = new JoinByInviteCode(
            stores.work(),
            stores.users(),
            stores.invites(),
            stores.projects(),
            stores.projectOverviews(),
            stores.events(),
            new InMemoryRateLimits(clock),
            clock);
    private Project project;

    @BeforeEach
    void invite() {
        project = given.project(MINA);
        invite(project, CODE);
    }

    @Test
    void who_has_the_code_is_in_with_its_role() {
        var overview = join();

        assertThat(overview.myRole()).isEqualTo(Role.EDITOR);
        assertThat(overview.project().participantCount()).isEqualTo(2);
        assertThat(stores.projectOverviews().find(JOON.id(), project.id())).contains(overview);
    }

    @Test
    void the_others_are_told() {
        var _ = join();

        assertThat(told())
                .containsExactly(new ParticipantJoined(
                        new ParticipantView(JOON_CALLS.user(), Role.EDITOR, clock.instant(), null)));
    }

    @Test
    void joining_twice_is_harmless() {
        var first = join();
        clock.pass(Duration.ofMinutes(1));

        assertThat(join()).isEqualTo(first);
        assertThat(told()).hasSize(1);
    }

    @Test
    void of_racing_joins_one_is_told() {
        var overviews = Race.results(8, _ -> join());

        assertThat(overviews).extracting(ProjectOverview::myRole).containsOnly(Role.EDITOR);
        assertThat(told()).hasSize(1);
    }

    @Test
    void an_owner_who_joins_stays_the_owner() {
        var overview = joinByInviteCode.handle(new JoinByInviteCode.Command(MINA_CALLS, CODE));

        assertThat(overview.myRole()).isEqualTo(Role.OWNER);
        assertThat(told()).isEmpty();
    }

    @Test
    void a_code_that_never_was_opens_nothing() {
        var command = new JoinByInviteCode.Command(JOON_CALLS, InviteCode.of("FEDC-BA98-7654-3210"));

        assertThat(refusalOf(() -> joinByInviteCode.handle(command))).isEqualTo(new UnknownInvite());
    }

    @Test
    void who_tries_codes_is_soon_told_to_wait_and_codes_that_once_were_do_not_count() {
        clock.pass(Invite.LIFETIME);
        for (var i = 0; i < 10; i++) {
            var command = new JoinByInviteCode.Command(JOON_CALLS, InviteCode.of("000000000000000" + i));
            assertThat(refusalOf(() -> joinByInviteCode.handle(command))).isEqualTo(new UnknownInvite());
            if (i < 9) assertThat(refusalOf(this::join)).isEqualTo(new InviteNoLongerWorks());
        }

        assertThat(refusalOf(this::join)).isEqualTo(new TooOften(Duration.ofHours(1)));
        assertThat(joinByInviteCode.handle(new JoinByInviteCode.Command(MINA_CALLS, codeOfNow())))
                .isNotNull();

        clock.pass(Duration.ofHours(1));
        assertThat(refusalOf(this::join)).isEqualTo(new InviteNoLongerWorks());
    }

    private InviteCode codeOfNow() {
        var code = InviteCode.of("8888-8888-8888-8888");
        var _ = stores.work().perform(() -> stores.invites().end(project.id(), clock.instant()));
        invite(project, code);
        return code;
    }

    @Test
    void a_code_that_has_expired_opens_nothing_any_more() {
        clock.pass(Invite.LIFETIME);

        assertThat(refusalOf(this::join)).isEqualTo(new InviteNoLongerWorks());
        assertThat(stores.projectOverviews().find(JOON.id(), project.id())).isEmpty();
    }

    @Test
    void a_code_that_was_ended_opens_nothing_any_more() {
        var _ = stores.work().perform(() -> stores.invites().end(project.id(), clock.instant()));

        assertThat(refusalOf(this::join)).isEqualTo(new InviteNoLongerWorks());
    }

    @Test
    void nobody_joins_an_archived_project_and_who_is_in_may_ask_again() {
        var archived = given.project(MINA, Project.Status.ARCHIVED);
        var code = InviteCode.of("ZZZZ-ZZZZ-ZZZZ-ZZZZ");
        invite(archived, code);

        assertThat(refusalOf(() -> joinByInviteCode.handle(new JoinByInviteCode.Command(JOON_CALLS, code))))
                .isEqualTo(new ProjectArchived());

        assertThat(stores.projectOverviews().find(JOON.id(), archived.id())).isEmpty();
        assertThat(joinByInviteCode
                        .handle(new JoinByInviteCode.Command(MINA_CALLS, code))
                        .myRole())
                .isEqualTo(Role.OWNER);
    }

    private void invite(Project to, InviteCode code) {
        var invite = Invite.made(
                new InviteId(ids.next()), to.id(), Role.EDITOR, MINA.id(), clock.instant(), Invite.LIFETIME);
        stores.work().perform(() -> stores.invites().add(invite, code.hash()));
    }

    private ProjectOverview join() {
        return joinByInviteCode.handle(new JoinByInviteCode.Command(JOON_CALLS, CODE));
    }
}
