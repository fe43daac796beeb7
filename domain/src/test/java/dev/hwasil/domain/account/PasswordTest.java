package dev.hwasil.domain.account;

import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.error.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordTest {

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "        ", " spaces stay ", "cafe\u0301 au lait", "a\u202e\0\tbcdef"})
    void a_password_is_neither_trimmed_nor_normalised(String raw) {
        assertThat(Password.chosen(raw).value()).isEqualTo(raw);
    }

    @Test
    void a_password_has_8_to_128_characters() {
        assertRefused("🎨".repeat(7));
        assertThat(Password.chosen("🎨".repeat(8)).value()).isEqualTo("🎨".repeat(8));
        assertThat(Password.chosen("🎨".repeat(128)).value()).isEqualTo("🎨".repeat(128));
        assertRefused("🎨".repeat(129));
    }

    @Test
    void a_lone_surrogate_is_refused() {
        assertRefused("password\ud83c");
    }

    @Test
    void the_longest_password_is_possible_and_a_megabyte_is_not() {
        assertThat(Password.chosen("🎨".repeat(128)).impossible()).isFalse();
        assertThat(new Password("a".repeat(1 << 20)).impossible()).isTrue();
        assertThat(new Password("").impossible()).isFalse();
    }

    @Test
    void a_password_does_not_show_itself() {
        assertThat(new Password("correct horse").toString()).doesNotContain("correct", "horse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mina1234",
                "Mina!2026",
                "MINAMINA",
                "mina-hwasil",
                "1mina2hwasil3",
                "ｍｉｎａ1234",
                "mina@hwasil",
                "12-34-56-78"
            })
    void what_is_made_of_names_alone_is_known_as_such(String guessed) {
        assertThat(new Password(guessed).isMadeOf(List.of("mina", "Hwasil", "12-34-56-78", "")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"minas ink", "carmina1", "terminal", "87654321", "--------", "mina and the ink"})
    void what_has_anything_else_in_it_is_not(String chosen) {
        assertThat(new Password(chosen).isMadeOf(List.of("mina", "Hwasil", "12-34-56-78", "")))
                .isFalse();
    }

    @Test
    void the_longest_password_is_looked_at_in_no_time_whatever_the_words() {
        var words = List.of("a", "aa", "aaa", "aaaa", "aaaaa");

        assertThat(new Password("a".repeat(127) + "b").isMadeOf(words)).isFalse();
        assertThat(new Password("a".repeat(128)).isMadeOf(words)).isTrue();
    }

    private static void assertRefused(String raw) {
        assertThat(refusalOf(() -> Password.chosen(raw))).isInstanceOf(InvalidInput.class);
    }
}
