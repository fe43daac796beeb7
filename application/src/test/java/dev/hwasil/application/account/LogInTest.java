package dev.hwasil.application.account;

import static dev.hwasil.application.audit.Traces.HERE;
import static dev.hwasil.domain.account.People.someone;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.audit.AuditLog.Entry;
import dev.hwasil.application.audit.Traces;
import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.limit.InMemoryRateLimits;
import dev.hwasil.application.limit.RateLimits;
import dev.hwasil.application.limit.TooOften;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.account.Password;
import dev.hwasil.domain.account.PasswordLife;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.error.DomainException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LogInTest extends UseCaseTest {

    private static final Password PASSWORD = Password.chosen("먹물과 붓 7 자루");

    private final InMemoryPasswordHasher passwords = new InMemoryPasswordHasher();
    private final TokenIssuer tokens = new InMemoryTokenIssuer("secret");
    private final SessionDesk desk =
            new SessionDesk(stores.work(), stores.sessions(), tokens, new SessionEnds(), stores.auditLog(), ids);
    private final RateLimits limits = new InMemoryRateLimits(clock);
    private final LogIn logIn = new LogIn(stores.work(), stores.users(), passwords, desk, limits, clock);
    private final User hana = someone();

    @BeforeEach
    void register() {
        stores.work().perform(() -> stores.users().add(hana, passwords.hash(PASSWORD)));
        clock.pass(Duration.ofDays(1));
    }

    @Test
    void who_knows_the_password_comes_in_by_name_or_address_in_any_spelling() {
        var name = hana.username().value();
        var address = hana.email().value();

        assertThat(Stream.of(
                        name, name.toUpperCase(Locale.ROOT), " " + address + " ", address.toUpperCase(Locale.ROOT)))
                .allSatisfy(
                        typed -> assertThat(logIn(typed, PASSWORD).user().id()).isEqualTo(hana.id()));
    }

    @Test
    void a_login_opens_a_session_of_its_own() {
        var first = sessionOf(logIn(hana.username().value(), PASSWORD));
        var second = sessionOf(logIn(hana.username().value(), PASSWORD));

        assertThat(first).isNotEqualTo(second);
        assertThat(stores.sessions().holder(first.session(), clock.instant())).isPresent();
        assertThat(stores.sessions().holder(second.session(), clock.instant())).isPresent();
    }

    @Test
    void the_time_of_the_last_login_is_kept() {
        var admission = logIn(hana.username().value(), PASSWORD);

        assertThat(admission.user()).isEqualTo(hana.loggedIn(clock.instant()));
        assertThat(stores.users().find(hana.id())).contains(admission.user());
    }

    @Test
    void a_wrong_password_is_refused() {
        assertRefused(hana.username().value(), new Password("another password"));

        assertThat(stores.users().find(hana.id())).contains(hana);
    }

    @Test
    void an_unknown_name_is_refused_and_takes_as_long() {
        assertRefused("nobody", PASSWORD);

        assertThat(passwords.triedOnNobody()).isEqualTo(1);
    }

    @Test
    void a_closed_account_is_refused() {
        stores.work().perform(() -> stores.users().save(closed(hana)));

        assertRefused(hana.username().value(), PASSWORD);
    }

    @Test
    void what_nobody_could_have_chosen_is_not_even_tried() {
        assertRefused("nobody", new Password("a".repeat(1 << 20)));

        assertThat(passwords.triedOnNobody()).isZero();
    }

    @Test
    void an_account_that_is_closed_while_its_password_is_tried_stays_closed() {
        passwords.whileMatching(() -> stores.work().perform(() -> stores.users().save(closed(hana))));

        assertRefused(hana.username().value(), PASSWORD);

        assertThat(stores.users().find(hana.id())).contains(closed(hana));
    }

    @Test
    void a_password_that_is_changed_while_it_is_tried_opens_nothing_and_stays_changed() {
        var changed = passwords.hash(new Password("another password"));
        passwords.whileMatching(() ->
                stores.work().perform(() -> stores.users().savePassword(hana.id(), changed, PasswordLife.LASTING)));

        assertRefused(hana.username().value(), PASSWORD);

        assertThat(stores.users().findByLogin(hana.username().value()))
                .contains(new Users.Login(hana, changed, PasswordLife.LASTING));
    }

    @Test
    void a_password_for_once_opens_one_session() {
        stores.work()
                .perform(() -> stores.users().savePassword(hana.id(), passwords.hash(PASSWORD), PasswordLife.ONCE));

        var sessions = Race.results(4, _ -> {
            try {
                return Optional.of(sessionOf(logIn(hana.username().value(), PASSWORD)));
            } catch (DomainException refused) {
                assertThat(refused.error()).isEqualTo(new LoginRefused());
                return Optional.empty();
            }
        });

        assertThat(sessions).filteredOn(Optional::isPresent).hasSize(1);
        assertRefused(hana.username().value(), PASSWORD);
    }

    @Test
    void coming_in_and_being_refused_are_written_down_alike_for_all() {
        var _ = logIn(hana.username().value(), PASSWORD);
        assertRefused(hana.username().value(), new Password("another password"));
        assertRefused("nobody", PASSWORD);

        var at = clock.instant();
        assertThat(audited())
                .containsExactly(
                        Entry.of(hana.id(), Action.LOGGED_IN, null, Map.of(), HERE, at),
                        Entry.of(null, Action.LOGIN_FAILED, hana.id().value(), Map.of(), HERE, at),
                        Entry.of(null, Action.LOGIN_FAILED, null, Map.of(), HERE, at));
    }

    @Test
    void after_ten_failures_even_the_right_password_has_to_wait() {
        var names = List.of(hana.username().value(), hana.email().value());
        for (var i = 0; i < 10; i++) assertRefused(names.get(i % 2), new Password("wrong"));

        assertThat(refusalOf(() -> logIn(hana.username().value(), PASSWORD)))
                .isEqualTo(new TooOften(Duration.ofMinutes(15)));

        clock.pass(Duration.ofMinutes(15));
        assertThat(logIn(hana.username().value(), PASSWORD).user().id()).isEqualTo(hana.id());
    }

    @Test
    void who_does_not_exist_fails_as_often_as_who_does() {
        for (var i = 0; i < 10; i++) assertRefused(i % 2 == 0 ? "nobody" : " NOBODY", PASSWORD);

        assertThat(refusalOf(() -> logIn("nobody", PASSWORD))).isEqualTo(new TooOften(Duration.ofMinutes(15)));
    }

    @Test
    void failures_are_counted_by_account_and_by_address_and_success_is_not() {
        var wrong = new Password("wrong");
        for (var i = 0; i < 10; i++) assertRefused(hana.username().value(), wrong);

        assertRefused("nobody", wrong);
        assertThat(logIn.handle(new LogIn.Command(hana.username().value(), PASSWORD, Traces.from(8)))
                        .user()
                        .id())
                .isEqualTo(hana.id());
        for (var i = 0; i < 20; i++) {
            assertThat(logIn.handle(new LogIn.Command(hana.username().value(), PASSWORD, Traces.from(8))))
                    .isNotNull();
        }
    }

    @Test
    void many_attempts_at_once_are_no_way_around() {
        var tried = new AtomicInteger();
        passwords.whileMatching(tried::incrementAndGet);

        var _ = Race.results(40, _ -> catchThrowable(() -> logIn(hana.username().value(), new Password("wrong"))));

        assertThat(tried).hasValue(10);
    }

    private Admission logIn(String typed, Password password) {
        return logIn.handle(new LogIn.Command(typed, password, HERE));
    }

    private TokenIssuer.Claims sessionOf(Admission admission) {
        return tokens.verify(admission.access().value(), clock.instant());
    }

    private void assertRefused(String typed, Password password) {
        assertThat(refusalOf(() -> logIn(typed, password))).isEqualTo(new LoginRefused());
    }

    private static User closed(User user) {
        return new User(
                user.id(),
                user.username(),
                user.email(),
                user.nickname(),
                user.profileImage(),
                user.isAdmin(),
                false,
                user.createdAt(),
                user.lastLoginAt());
    }
}
