package dev.hwasil.domain.project;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.account.People.SORA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.account.User;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TeamTest {

    private static final ProjectId PROJECT = new ProjectId(Fresh.id());

    @Test
    void who_gets_another_role_keeps_the_time_of_joining() {
        var team = new Team(List.of(participant(MINA, Role.OWNER), participant(JOON, Role.MEMBER)));

        assertThat(team.reassigned(JOON.id(), Role.EDITOR)).isEqualTo(participant(JOON, Role.EDITOR));
        assertThat(team.reassigned(JOON.id(), Role.OWNER)).isEqualTo(participant(JOON, Role.OWNER));
    }

    @Test
    void anybody_but_the_last_owner_may_go() {
        var team = new Team(List.of(participant(MINA, Role.OWNER), participant(JOON, Role.VIEWER)));

        assertThat(team.dismissed(JOON.id())).isEqualTo(participant(JOON, Role.VIEWER));
        assertThat(refusalOf(() -> team.dismissed(MINA.id()))).isEqualTo(new LastOwner());
    }

    @Test
    void the_last_owner_stays_an_owner() {
        var team = new Team(List.of(participant(MINA, Role.OWNER), participant(JOON, Role.EDITOR)));

        assertThat(refusalOf(() -> team.reassigned(MINA.id(), Role.EDITOR))).isEqualTo(new LastOwner());
        assertThat(team.reassigned(MINA.id(), Role.OWNER)).isEqualTo(participant(MINA, Role.OWNER));
    }

    @Test
    void one_of_two_owners_is_free() {
        var team = new Team(List.of(participant(MINA, Role.OWNER), participant(JOON, Role.OWNER)));

        assertThat(team.dismissed(MINA.id())).isEqualTo(participant(MINA, Role.OWNER));
        assertThat(team.reassigned(JOON.id(), Role.VIEWER)).isEqualTo(participant(JOON, Role.VIEWER));
    }

    @Test
    void who_is_not_in_it_can_be_given_nothing_and_cannot_go() {
        var team = new Team(List.of(participant(MINA, Role.OWNER)));

        assertThat(refusalOf(() -> team.reassigned(SORA.id(), Role.OWNER))).isEqualTo(new NoSuchParticipant());
        assertThat(refusalOf(() -> team.dismissed(SORA.id()))).isEqualTo(new NoSuchParticipant());
    }

    @Test
    void it_tells_who_is_alone_and_who_owns_it_alone() {
        var alone = new Team(List.of(participant(MINA, Role.OWNER)));
        var shared = new Team(List.of(participant(MINA, Role.OWNER), participant(JOON, Role.EDITOR)));
        var ownedByTwo = new Team(List.of(participant(MINA, Role.OWNER), participant(JOON, Role.OWNER)));

        assertThat(List.of(alone.isOnly(MINA.id()), shared.isOnly(MINA.id()), alone.isOnly(JOON.id())))
                .containsExactly(true, false, false);
        assertThat(List.of(shared.isOwnedOnlyBy(MINA.id()), shared.isOwnedOnlyBy(JOON.id())))
                .containsExactly(true, false);
        assertThat(ownedByTwo.isOwnedOnlyBy(MINA.id())).isFalse();
        assertThat(List.of(shared.has(JOON.id()), shared.has(SORA.id()))).containsExactly(true, false);
    }

    private static Participant participant(User user, Role role) {
        return new Participant(PROJECT, user.id(), role, PinnedClock.START);
    }
}
