package dev.hwasil.application.account;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.someone;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.store.UseCaseTest;
import org.junit.jupiter.api.Test;

final class ReadAccountTest extends UseCaseTest {

    private final ReadAccount readAccount = new ReadAccount(stores.users());

    @Test
    void a_caller_sees_their_own_account() {
        assertThat(readAccount.of(JOON_CALLS)).isEqualTo(JOON);
    }

    @Test
    void who_has_no_account_any_more_is_not_logged_in() {
        var gone = Callers.caller(someone());

        assertThat(refusalOf(() -> readAccount.of(gone)))
                .isEqualTo(new NotAuthenticated(NotAuthenticated.Reason.ENDED));
    }
}
