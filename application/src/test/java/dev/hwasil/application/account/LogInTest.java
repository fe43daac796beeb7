package dev.hwasil.application.account;

import static dev.hwasil.domain.account.People.someone;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.account.Password;
import dev.hwasil.domain.account.User;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LogInTest extends UseCaseTest {

    private static final Password PASSWORD = Password.chosen("먹물과 붓 7 자루");

    private final InMemoryPasswordHasher passwords = new InMemoryPasswordHasher();
    private final TokenIssuer tokens = new InMemoryTokenIssuer("secret");
    private final SessionDesk desk = new SessionDesk(stores.sessions(), tokens, ids);
    private final LogIn logIn = new LogIn(stores.work(), stores.users(), passwords, desk, clock);
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

    private Admission logIn(String typed, Password password) {
        return logIn.handle(new LogIn.Command(typed, password));
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
