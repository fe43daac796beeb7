package dev.hwasil.application.account;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.account.Email;
import dev.hwasil.domain.account.EmailTaken;
import dev.hwasil.domain.account.User;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class ChangeProfileTest extends UseCaseTest {

    private final ChangeProfile changeProfile =
            new ChangeProfile(stores.work(), stores.users(), stores.auditLog(), clock);

    @Test
    void a_person_is_called_and_reached_as_they_say() {
        var changed = change("새 별명", "new@hwasil.test");

        assertThat(changed).isEqualTo(MINA.introduced("새 별명", Email.of("new@hwasil.test")));
        assertThat(stores.users().find(MINA.id())).contains(changed);
        assertThat(stores.users().findByLogin("new@hwasil.test")).isPresent();
        assertThat(stores.users().findByLogin(MINA.email().value())).isEmpty();
    }

    @Test
    void an_address_of_somebody_else_is_refused_in_any_spelling_and_nothing_changes() {
        var address = JOON.email().value().toUpperCase(Locale.ROOT);

        assertThat(refusalOf(() -> change("새 별명", address))).isEqualTo(new EmailTaken());

        assertThat(stores.users().find(MINA.id())).contains(MINA);
        assertThat(audited()).isEmpty();
    }

    @Test
    void another_address_is_written_down_and_another_name_is_not() {
        var _ = change("새 별명", MINA.email().value());
        assertThat(audited()).isEmpty();

        var _ = change("새 별명", "new@hwasil.test");
        assertThat(audited()).containsExactly(MINA_CALLS.did(Action.EMAIL_CHANGED, clock.instant()));
    }

    private User change(String nickname, String email) {
        return changeProfile.handle(new ChangeProfile.Command(MINA_CALLS, nickname, Email.of(email)));
    }
}
