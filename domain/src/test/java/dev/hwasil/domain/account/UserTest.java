package dev.hwasil.domain.account;

import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import org.junit.jupiter.api.Test;

final class UserTest {

    @Test
    void who_is_called_or_reached_or_shown_otherwise_is_the_same_person() {
        var email = Email.of("another@hwasil.test");
        var image = new ProfileImageId(Fresh.id());

        var changed = MINA.introduced("새 별명", email).pictured(image);

        assertThat(changed)
                .isEqualTo(new User(
                        MINA.id(),
                        MINA.username(),
                        email,
                        "새 별명",
                        image,
                        MINA.isAdmin(),
                        MINA.isActive(),
                        MINA.createdAt(),
                        MINA.lastLoginAt()));
        assertThat(MINA.standing(true, true).isActiveAdmin()).isTrue();
        assertThat(MINA.standing(true, false).isActiveAdmin()).isFalse();
        assertThat(MINA.standing(false, true).isActiveAdmin()).isFalse();
        assertThat(MINA.standing(true, false).standing(MINA.isAdmin(), MINA.isActive()))
                .isEqualTo(MINA);
        assertThat(changed.pictured(null).introduced(MINA.nickname(), MINA.email()))
                .isEqualTo(MINA);
    }

    @Test
    void who_has_just_registered_is_active_and_no_admin() {
        var user = User.registered(MINA.id(), MINA.username(), MINA.email(), "미나", PinnedClock.START);

        assertThat(user)
                .isEqualTo(new User(
                        MINA.id(),
                        MINA.username(),
                        MINA.email(),
                        "미나",
                        null,
                        false,
                        true,
                        PinnedClock.START,
                        PinnedClock.START));
    }

    @Test
    void who_logs_in_is_the_same_person_a_little_later() {
        var at = PinnedClock.START.plusSeconds(1);

        var user = MINA.loggedIn(at);

        assertThat(user.lastLoginAt()).isEqualTo(at);
        assertThat(user.loggedIn(PinnedClock.START)).isEqualTo(MINA);
    }
}
