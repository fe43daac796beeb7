package dev.hwasil.application.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.concurrent.Waiting;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.project.Invite;
import dev.hwasil.domain.project.InviteId;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.world.Fresh;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Invites} does. */
public abstract class InvitesContract extends StoresContract {

    private User owner;
    private Project project;

    @BeforeEach
    void startProject() {
        owner = given.someone();
        project = given.project(owner);
    }

    @Test
    void an_invitation_is_found_by_its_code_as_it_was_added() {
        var code = freshHash();
        var invite = invite(Role.VIEWER);

        inUnit(() -> invites().add(invite, code));

        assertThat(hold(code)).isEqualTo(invite);
    }

    @Test
    void a_code_that_never_was_opens_nothing() {
        assertThat(inUnit(() -> invites().hold(freshHash()))).isEmpty();
    }

    @Test
    void an_ended_invitation_is_still_known() {
        var code = freshHash();
        inUnit(() -> invites().add(invite(Role.MEMBER), code));
        var at = given.now();

        assertThat(end(at)).isTrue();

        assertThat(hold(code).endedAt()).isEqualTo(at);
    }

    @Test
    void where_none_works_there_is_none_to_end() {
        assertThat(end(given.now())).isFalse();

        inUnit(() -> invites().add(invite(Role.MEMBER), freshHash()));

        assertThat(end(given.now())).isTrue();
        assertThat(end(given.now())).isFalse();
    }

    @Test
    void an_earlier_end_is_not_moved_by_a_later_one() {
        var earlier = freshHash();
        inUnit(() -> invites().add(invite(Role.MEMBER), earlier));
        var at = given.now();
        var _ = end(at);
        inUnit(() -> invites().add(invite(Role.MEMBER), freshHash()));

        var _ = end(given.now());

        assertThat(hold(earlier).endedAt()).isEqualTo(at);
    }

    @Test
    void the_invitations_of_other_projects_go_on() {
        var code = freshHash();
        inUnit(() -> invites().add(invite(Role.MEMBER), code));
        var other = given.project(owner);

        var ended = inUnit(() -> invites().end(other.id(), given.now()));

        assertThat(ended).isFalse();
        assertThat(hold(code).endedAt()).isNull();
    }

    @Test
    void nobody_ends_an_invitation_that_is_held() {
        var code = freshHash();
        inUnit(() -> invites().add(invite(Role.MEMBER), code));
        var held = new CountDownLatch(1);
        var ended = new CountDownLatch(1);

        var endedWhileHeld = Race.results(2, racer -> {
            if (racer == 0) {
                return inUnit(() -> {
                    assertThat(invites().hold(code)).isPresent();
                    held.countDown();
                    return Waiting.atMost(Duration.ofMillis(200), ended);
                });
            }
            assertThat(Waiting.atMost(Race.DEADLINE, held)).isTrue();
            var _ = end(given.now());
            ended.countDown();
            return false;
        });

        assertThat(endedWhileHeld.getFirst()).isFalse();
        assertThat(hold(code).endedAt()).isNotNull();
    }

    @Test
    void of_invitations_that_replace_each_other_at_once_the_last_one_works() {
        var codes = Race.results(
                16,
                _ -> inUnit(() -> {
                    var code = freshHash();
                    var _ = invites().end(project.id(), given.now());
                    invites().add(invite(Role.MEMBER), code);
                    return code;
                }));

        assertThat(codes.stream().map(this::hold).filter(invite -> invite.endedAt() == null))
                .hasSize(1);
    }

    @Test
    void invitations_change_only_in_a_unit() {
        assertOnlyInUnit(() -> invites().add(invite(Role.MEMBER), freshHash()));
        assertOnlyInUnit(() -> invites().end(project.id(), given.now()));
        assertOnlyInUnit(() -> invites().hold(freshHash()));
    }

    private Invites invites() {
        return stores.invites();
    }

    private Invite invite(Role role) {
        return Invite.made(new InviteId(Fresh.id()), project.id(), role, owner.id(), given.now(), Invite.LIFETIME);
    }

    private Invite hold(Sha256 code) {
        return inUnit(() -> invites().hold(code)).orElseThrow();
    }

    private boolean end(Instant at) {
        return inUnit(() -> invites().end(project.id(), at));
    }

    private static Sha256 freshHash() {
        return Sha256.of(Fresh.name("code"));
    }
}
