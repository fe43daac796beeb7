package dev.hwasil.application.account;

import static dev.hwasil.application.audit.Traces.HERE;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.audit.AuditLog.Entry;
import dev.hwasil.application.limit.InMemoryRateLimits;
import dev.hwasil.application.limit.RateLimits;
import dev.hwasil.application.limit.TooOften;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.account.Password;
import dev.hwasil.domain.account.PasswordLife;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.InvalidInput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ChangePasswordTest extends UseCaseTest {

    private static final Password CURRENT = Password.chosen("먹물과 붓 7 자루");
    private static final Password NEXT = Password.chosen("물감과 붓 9 자루");
    private static final DomainError WRONG =
            InvalidInput.at("/current", "Is not your password.").error();

    private final InMemoryPasswordHasher passwords = new InMemoryPasswordHasher();
    private final TokenIssuer tokens = new InMemoryTokenIssuer("secret");
    private final SessionEnds ends = new SessionEnds();
    private final SessionDesk desk =
            new SessionDesk(stores.work(), stores.sessions(), tokens, ends, stores.auditLog(), ids);
    private final RateLimits limits = new InMemoryRateLimits(clock);
    private final PasswordCheck check =
            new PasswordCheck(stores.work(), stores.users(), passwords, desk, limits, clock);
    private final ChangePassword changePassword =
            new ChangePassword(stores.work(), stores.users(), check, passwords, desk, clock);
    private final ArrayList<SessionId> ended = new ArrayList<>();
    private Caller mina;
    private Caller minaElsewhere;

    @BeforeEach
    void logIn() {
        setPassword(CURRENT, PasswordLife.LASTING);
        mina = opened();
        minaElsewhere = opened();
        ends.onEnd(ended::add);
    }

    private void setPassword(Password password, PasswordLife life) {
        stores.work().perform(() -> stores.users().savePassword(MINA.id(), passwords.hash(password), life));
    }

    private Caller opened() {
        var admission = stores.work().perform(() -> desk.open(MINA, Action.LOGGED_IN, HERE, clock.instant()));
        return new Authenticate(tokens, stores.sessions(), clock)
                .handle(admission.access().value(), HERE);
    }

    @Test
    void the_next_password_opens_the_account_and_the_one_before_does_not() {
        change(CURRENT, NEXT);

        assertThat(passwords.matches(NEXT, login().passwordHash())).isTrue();
        assertThat(passwords.matches(CURRENT, login().passwordHash())).isFalse();
        assertThat(login().user()).isEqualTo(MINA);
    }

    @Test
    void all_sessions_end_but_the_one_that_asks() {
        change(CURRENT, NEXT);

        assertThat(ended).containsExactly(minaElsewhere.session());
        assertThat(stores.sessions().holder(minaElsewhere.session(), clock.instant()))
                .isEmpty();
        assertThat(stores.sessions().holder(mina.session(), clock.instant())).isPresent();
        assertThat(audited()).last().isEqualTo(mina.did(Action.PASSWORD_CHANGED, clock.instant()));
    }

    @Test
    void who_does_not_know_the_current_one_changes_nothing() {
        assertThat(refusalOf(() -> change(NEXT, CURRENT))).isEqualTo(WRONG);
        assertThat(refusalOf(() -> change(new Password("a".repeat(1 << 20)), NEXT)))
                .isEqualTo(WRONG);

        assertThat(passwords.matches(CURRENT, login().passwordHash())).isTrue();
        assertThat(ended).isEmpty();
        assertThat(audited())
                .last()
                .isEqualTo(Entry.of(null, Action.LOGIN_FAILED, MINA.id().value(), Map.of(), HERE, clock.instant()));
    }

    @Test
    void it_is_no_way_to_try_more_often_than_at_the_login() {
        for (var i = 0; i < 10; i++)
            assertThat(refusalOf(() -> change(NEXT, CURRENT))).isEqualTo(WRONG);

        assertThat(refusalOf(() -> change(CURRENT, NEXT))).isEqualTo(new TooOften(Duration.ofMinutes(15)));
    }

    @Test
    void what_is_guessed_first_is_refused_and_the_same_again_too() {
        assertThat(refusalOf(() -> change(CURRENT, new Password("password"))))
                .isEqualTo(InvalidInput.at("/new", "Must not be one of the common passwords.")
                        .error());
        assertThat(refusalOf(() -> change(CURRENT, CURRENT)))
                .isEqualTo(InvalidInput.at("/new", "Must be another one.").error());
        for (var guessed : List.of("mina2026", "Hwasil-2026", "미나 화실 1234", "mina@hwasil.test")) {
            assertThat(refusalOf(() -> change(CURRENT, new Password(guessed))))
                    .isEqualTo(InvalidInput.at("/new", "Must not be made of your own names or of the product's.")
                            .error());
        }
    }

    @Test
    void of_two_changes_at_once_the_first_wins() {
        passwords.whileMatching(() -> {
            passwords.whileMatching(() -> {});
            setPassword(Password.chosen("somebody was faster"), PasswordLife.LASTING);
        });

        assertThat(refusalOf(() -> change(CURRENT, NEXT))).isEqualTo(WRONG);

        assertThat(passwords.matches(Password.chosen("somebody was faster"), login().passwordHash()))
                .isTrue();
        assertThat(ended).isEmpty();
    }

    @Test
    void a_password_that_was_for_once_becomes_one_that_lasts() {
        setPassword(CURRENT, PasswordLife.SPENT);

        change(CURRENT, NEXT);

        assertThat(login().life()).isEqualTo(PasswordLife.LASTING);
    }

    private Users.Login login() {
        return stores.users().findByLogin(MINA.username().value()).orElseThrow();
    }

    private void change(Password current, Password next) {
        changePassword.handle(new ChangePassword.Command(mina, current, next));
    }
}
