package dev.hwasil.domain.project;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.error.Violation;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class InviteTest {

    private static final Instant NOW = PinnedClock.START;
    private static final ProjectId PROJECT = new ProjectId(Fresh.id());

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OWNER")
    void who_accepts_it_is_in_the_project_in_its_role(Role role) {
        var invite = invite(role);

        assertThat(invite.accepted(JOON.id(), NOW)).isEqualTo(new Participant(PROJECT, JOON.id(), role, NOW));
    }

    @Test
    void nobody_is_invited_to_own_a_project() {
        assertThat(refusalOf(() -> invite(Role.OWNER)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(Violation::pointer)
                                .containsExactly("/role"));
    }

    @Test
    void it_works_until_just_before_it_expires() {
        var invite = invite(Role.MEMBER);
        var end = NOW.plus(Duration.ofHours(1));

        assertThat(invite.expiresAt()).isEqualTo(end);
        assertThat(invite.accepted(JOON.id(), end.minusNanos(1_000)).joinedAt()).isEqualTo(end.minusNanos(1_000));
        assertThat(refusalOf(() -> invite.accepted(JOON.id(), end))).isEqualTo(new InviteNoLongerWorks());
    }

    @Test
    void it_does_not_work_once_it_is_ended() {
        var working = invite(Role.MEMBER);
        var ended = new Invite(
                working.id(), PROJECT, Role.MEMBER, MINA.id(), working.createdAt(), working.expiresAt(), NOW);

        assertThat(refusalOf(() -> ended.accepted(JOON.id(), NOW))).isEqualTo(new InviteNoLongerWorks());
    }

    private static Invite invite(Role role) {
        return Invite.made(new InviteId(Fresh.id()), PROJECT, role, MINA.id(), NOW, Duration.ofHours(1));
    }
}
