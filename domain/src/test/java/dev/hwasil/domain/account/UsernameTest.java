package dev.hwasil.domain.account;

import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.error.InvalidInput;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UsernameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mina", "a_b.c-d", "김작가", "Łukasz", "日本語", "Олег", "अनुष्का", "ไก่ไข่", "عمر٣", "𠮷野家", "...", "007"
            })
    void letters_of_any_script_digits_and_three_signs_make_a_name(String name) {
        assertThat(Username.of(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mi na",
                "mina@",
                "mina!",
                "mina/joon",
                "mi<b>na",
                "mina🎨",
                "mi\u200dna",
                "mi\u00adna",
                "mi\nna",
                "mina\\",
                "mina,joon",
                "mi'na",
                "²³¹",
                "mi+na"
            })
    void other_characters_do_not(String name) {
        assertRefused(name);
    }

    @Test
    void a_name_has_3_to_50_characters() {
        assertRefused("ab");
        assertRefused(" ab ");
        assertThat(Username.of("abc").value()).isEqualTo("abc");
        assertThat(Username.of("𠮷".repeat(50)).value()).hasSize(100);
        assertRefused("𠮷".repeat(51));
    }

    @Test
    void a_name_is_kept_trimmed_and_composed() {
        assertThat(Username.of(" Ame\u0301lie ").value()).isEqualTo("Am\u00e9lie");
    }

    @ParameterizedTest
    @CsvSource({
        "mina, MINA",
        "mina, ＭＩＮＡ",
        "mina, ｍｉｎａ",
        "große, GROSSE",
        "große, grosse",
        "große, GROẞE",
        "istanbul, İstanbul",
        "istanbul, ISTANBUL",
        "istanbul, ıstanbul",
        "οδος, ΟΔΟΣ",
        "οδοσ, οδος",
        "amélie, AMÉLIE",
        "ﬁlm, FILM"
    })
    void case_and_compatible_forms_make_no_difference(String one, String other) {
        assertThat(Username.of(one).key()).isEqualTo(Username.of(other).key());
    }

    @ParameterizedTest
    @CsvSource({"mina, mína", "mina, mina1", "min.a, mina", "min.a, min-a", "sora, ѕora"})
    void any_other_difference_makes_another_name(String one, String other) {
        assertThat(Username.of(one).key()).isNotEqualTo(Username.of(other).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mina\u3164", "mi\u034fna", "mina\ufe0f", "\u1160mina", "mina\udb40\udd00"})
    void what_nobody_sees_makes_no_difference(String lookalike) {
        assertThat(Username.of(lookalike).key()).isEqualTo("mina");
    }

    @Test
    void the_key_of_every_letter_is_that_of_its_upper_and_its_lower_case_and_of_itself() {
        var different = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Username::allowed)
                .mapToObj(Character::toString)
                .filter(letter -> {
                    var key = Username.keyOf(letter);
                    return !key.equals(Username.keyOf(key))
                            || !key.equals(Username.keyOf(letter.toUpperCase(Locale.ROOT)))
                            || !key.equals(Username.keyOf(letter.toLowerCase(Locale.ROOT)));
                })
                .toList();

        assertThat(different).isEmpty();
    }

    @Test
    void what_is_typed_at_the_door_has_a_key_even_when_it_is_no_name() {
        assertThat(Username.keyOf("  Mina@Hwasil.Test ")).isEqualTo("mina@hwasil.test");
        assertThat(Username.keyOf("")).isEmpty();
    }

    private static void assertRefused(String name) {
        assertThat(refusalOf(() -> Username.of(name))).isInstanceOf(InvalidInput.class);
    }
}
