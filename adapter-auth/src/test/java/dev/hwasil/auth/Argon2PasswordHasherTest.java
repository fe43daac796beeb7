package dev.hwasil.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.PasswordHasherContract;
import dev.hwasil.domain.account.Password;
import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.DomainException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2PasswordHasherTest extends PasswordHasherContract {

    private static final Password RIGHT = new Password("내가 그린 기린 그림");

    private final List<Argon2PasswordHasher> opened = new ArrayList<>();
    private final Argon2PasswordHasher passwords = hasher();

    @Override
    protected Argon2PasswordHasher hasher() {
        var hasher = new Argon2PasswordHasher();
        opened.add(hasher);
        return hasher;
    }

    @AfterEach
    void close() {
        opened.forEach(Argon2PasswordHasher::close);
    }

    @Test
    void a_hash_is_a_phc_string_with_what_it_was_made_with() {
        assertThat(passwords.hash(RIGHT))
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    /** From the tests of the reference implementation. */
    @Test
    void a_hash_made_elsewhere_with_other_parameters_is_understood() {
        var hash = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

        assertThat(passwords.matches(new Password("password"), hash)).isTrue();
        assertThat(passwords.matches(new Password("passwort"), hash)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "!",
                "내가 그린 기린 그림",
                "$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW",
                "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=256,t=99,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=7,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ5xx$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
            })
    void what_is_no_hash_within_bounds_matches_nothing(String text) {
        assertThat(passwords.matches(RIGHT, text)).isFalse();
    }

    @Test
    void a_login_that_names_nobody_takes_as_long_as_one_that_does() {
        var hash = passwords.hash(RIGHT);

        var somebody = fastest(() -> passwords.matches(new Password("wrong password"), hash));
        var nobody = fastest(() -> {
            passwords.matchNobody(new Password("wrong password"));
            return true;
        });

        assertThat((double) nobody.toNanos() / somebody.toNanos()).isBetween(0.5, 2.0);
    }

    @Test
    void more_than_can_be_hashed_at_once_and_may_wait_are_asked_to_come_back() throws Exception {
        Set<DomainError> refusals = ConcurrentHashMap.newKeySet();
        Callable<Boolean> login = () -> {
            try {
                passwords.matchNobody(RIGHT);
                return true;
            } catch (DomainException e) {
                refusals.add(e.error());
                return false;
            }
        };
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = callers.invokeAll(
                    IntStream.range(0, 200).mapToObj(_ -> login).toList());
            assertThat(answers.stream().filter(answer -> answer.resultNow()))
                    .hasSizeGreaterThanOrEqualTo(Argon2PasswordHasher.AT_ONCE + Argon2PasswordHasher.WAITING);
        }
        assertThat(refusals).containsExactly(new TooManyPasswords());
        assertThat(new TooManyPasswords().code()).isEqualTo("rate-limited");

        assertThat(passwords.matches(RIGHT, passwords.hash(RIGHT)))
                .as("afterwards")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PassWord1", "qwer1234", "1q2w3e4r", "elizabeth"})
    void a_common_password_is_common_in_any_case(String password) {
        assertThat(passwords.isCommon(new Password(password))).isTrue();
    }

    private static Duration fastest(Callable<Boolean> work) {
        return IntStream.range(0, 7)
                .mapToObj(_ -> {
                    var start = System.nanoTime();
                    try {
                        work.call();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    return Duration.ofNanos(System.nanoTime() - start);
                })
                .min(Duration::compareTo)
                .orElseThrow();
    }
}
