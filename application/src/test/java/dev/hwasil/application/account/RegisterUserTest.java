package dev.hwasil.application.account;

import static dev.hwasil.application.audit.Traces.HERE;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.account.Email;
import dev.hwasil.domain.account.EmailTaken;
import dev.hwasil.domain.account.Password;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.Username;
import dev.hwasil.domain.account.UsernameTaken;
import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.studio.Studio;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RegisterUserTest extends UseCaseTest {

    private static final Password PASSWORD = Password.chosen("먹물과 붓 7 자루");

    private final PasswordHasher passwords = new InMemoryPasswordHasher();
    private final TokenIssuer tokens = new InMemoryTokenIssuer("secret");
    private final RegisterUser registerUser = new RegisterUser(
            stores.work(),
            stores.users(),
            stores.studios(),
            passwords,
            new SessionDesk(stores.work(), stores.sessions(), tokens, new SessionEnds(), stores.auditLog(), ids),
            ids,
            clock);

    @Test
    void who_registers_has_an_account() {
        var user = register("hana", "hana@hwasil.test").user();

        assertThat(user)
                .isEqualTo(new User(
                        user.id(),
                        Username.of("hana"),
                        Email.of("hana@hwasil.test"),
                        "하나",
                        null,
                        false,
                        true,
                        clock.instant(),
                        clock.instant()));
        assertThat(stores.users().find(user.id())).contains(user);
    }

    @Test
    void the_password_opens_the_account_and_is_not_kept() {
        var _ = register("hana", "hana@hwasil.test");

        var hash = stores.users().findByLogin("hana").orElseThrow().passwordHash();

        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
        assertThat(hash).doesNotContain(PASSWORD.value());
    }

    @Test
    void the_first_studio_is_called_like_its_owner() {
        var user = register("hana", "hana@hwasil.test").user();

        assertThat(stores.studios().of(user.id())).extracting(Studio::name).containsExactly("하나");
    }

    @Test
    void who_registers_is_logged_in() {
        var admission = register("hana", "hana@hwasil.test");

        var caller = new Authenticate(tokens, stores.sessions(), clock)
                .handle(admission.access().value(), HERE);

        assertThat(caller.user()).isEqualTo(Callers.refTo(admission.user()));
        assertThat(caller.until()).isEqualTo(admission.access().expiresAt());
        assertThat(audited()).containsExactly(caller.did(Action.REGISTERED, clock.instant()));
    }

    @Test
    void a_common_password_is_refused() {
        var command = new RegisterUser.Command(
                Username.of("hana"), Email.of("hana@hwasil.test"), Password.chosen("password"), "하나", HERE);

        assertThat(refusalOf(() -> registerUser.handle(command)))
                .isEqualTo(InvalidInput.at("/password", "Must not be one of the common passwords.")
                        .error());
        assertThat(stores.users().findByLogin("hana")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hana2026", "Hwasil-2026", "하나 화실 1234", "hana@hwasil.test"})
    void a_password_of_names_is_refused(String guessed) {
        var command = new RegisterUser.Command(
                Username.of("hana"), Email.of("hana@hwasil.test"), Password.chosen(guessed), "하나", HERE);

        assertThat(refusalOf(() -> registerUser.handle(command)))
                .isEqualTo(InvalidInput.at("/password", "Must not be made of your own names or of the product's.")
                        .error());
    }

    @Test
    void a_name_that_somebody_has_is_refused_in_any_spelling() {
        assertThat(refusalOf(() -> register("ＭＩＮＡ", "hana@hwasil.test"))).isEqualTo(new UsernameTaken());
    }

    @Test
    void an_address_that_somebody_has_is_refused_and_nothing_of_the_account_remains() {
        var address = MINA.email().value().toUpperCase(Locale.ROOT);

        assertThat(refusalOf(() -> register("hana", address))).isEqualTo(new EmailTaken());

        assertThat(stores.users().findByLogin("hana")).isEmpty();
        assertThat(register("hana", "hana@hwasil.test").user().username()).isEqualTo(Username.of("hana"));
    }

    private Admission register(String name, String address) {
        return registerUser.handle(
                new RegisterUser.Command(Username.of(name), Email.of(address), PASSWORD, "하나", HERE));
    }
}
