package dev.hwasil.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.hwasil.application.concurrent.Race;
import dev.hwasil.domain.account.Password;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link PasswordHasher} does. */
public abstract class PasswordHasherContract {

    private static final Password PASSWORD = new Password("먹물과 붓 7 자루");

    private PasswordHasher hasher;

    /** The hasher under test, with room for 4 calls at once, be it at work or waiting. */
    protected abstract PasswordHasher hasher();

    @BeforeEach
    void openHasher() {
        hasher = hasher();
    }

    @Test
    void a_password_matches_its_hash() {
        assertThat(hasher.matches(PASSWORD, hasher.hash(PASSWORD))).isTrue();
    }

    @Test
    void a_hash_is_recognised_after_a_restart() {
        assertThat(hasher().matches(PASSWORD, hasher.hash(PASSWORD))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "먹물과 붓 7 자", "먹물과 붓 7 자루 ", " 먹물과 붓 7 자루", "먹물과 붓 7 자루\0", "another password"})
    void another_password_does_not(String other) {
        assertThat(hasher.matches(new Password(other), hasher.hash(PASSWORD))).isFalse();
    }

    @Test
    void case_counts() {
        assertThat(hasher.matches(new Password("Correct Horse"), hasher.hash(new Password("correct horse"))))
                .isFalse();
    }

    @Test
    void passwords_are_not_normalised() {
        var composed = new Password("caf\u00e9 au lait");
        var decomposed = new Password("cafe\u0301 au lait");

        assertThat(hasher.matches(decomposed, hasher.hash(composed))).isFalse();
    }

    @Test
    void every_character_of_the_longest_password_counts() {
        var longest = new Password("🎨".repeat(Password.MAXIMUM));
        var butTheLast = new Password("🎨".repeat(Password.MAXIMUM - 1) + "🖌");
        var hash = hasher.hash(longest);

        assertThat(hasher.matches(longest, hash)).isTrue();
        assertThat(hasher.matches(butTheLast, hash)).isFalse();
    }

    @Test
    void two_hashes_of_one_password_differ() {
        assertThat(hasher.hash(PASSWORD)).isNotEqualTo(hasher.hash(PASSWORD));
    }

    @Test
    void a_hash_does_not_show_the_password() {
        assertThat(hasher.hash(new Password("correct horse"))).doesNotContain("correct", "horse");
    }

    @Test
    void what_nobody_is_named_by_matches_nobody() {
        assertThatNoException().isThrownBy(() -> hasher.matchNobody(PASSWORD));
    }

    @Test
    void passwords_that_are_hashed_at_once_keep_apart() {
        var matches = Race.results(4, racer -> {
            var own = new Password("password of " + racer);
            var hash = hasher.hash(own);
            return hasher.matches(own, hash) && !hasher.matches(PASSWORD, hash);
        });

        assertThat(matches).containsOnly(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "12345678", "password1", "qwertyuiop"})
    void what_everybody_tries_first_is_common(String password) {
        assertThat(hasher.isCommon(new Password(password))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"먹물과 붓 7 자루", "correct horse battery staple", "zK7#qmW!x2vP"})
    void what_nobody_would_guess_is_not(String password) {
        assertThat(hasher.isCommon(new Password(password))).isFalse();
    }
}
