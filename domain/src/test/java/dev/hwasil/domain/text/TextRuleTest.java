package dev.hwasil.domain.text;

import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.error.InvalidInput;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextRuleTest {

    private static final TextRule LABEL = TextRule.label(1, 10);
    private static final TextRule PROSE = TextRule.prose(0, 10);

    @Test
    void a_text_is_kept_in_nfc() {
        assertThat(LABEL.accept("cafe\u0301")).isEqualTo("caf\u00e9");
        assertThat(LABEL.accept("\u1112\u116a\u1109\u1175\u11af")).isEqualTo("화실");
    }

    @Test
    void compatible_forms_are_kept_as_they_came() {
        assertThat(LABEL.accept("①ﬁＡ")).isEqualTo("①ﬁＡ");
    }

    @ParameterizedTest
    @ValueSource(strings = {" 화실 ", "\t화실\n", "\u3000화실\u2003", "\r\n화실"})
    void a_text_is_trimmed(String raw) {
        assertThat(LABEL.accept(raw)).isEqualTo("화실");
    }

    @Test
    void an_optional_text_that_is_empty_is_none() {
        assertThat(TextRule.orNull("")).isNull();
        assertThat(TextRule.orNull(null)).isNull();
        assertThat(TextRule.orNull("비")).isEqualTo("비");
    }

    @Test
    void prose_keeps_line_breaks_and_tabs() {
        assertThat(PROSE.accept("a\n\tb\n\nc")).isEqualTo("a\n\tb\n\nc");
    }

    @Test
    void lines_end_in_one_way() {
        assertThat(PROSE.accept("a\r\nb\r\n\r\nc\r\n")).isEqualTo("a\nb\n\nc");
        assertRefused(PROSE, "a\rb");
        assertRefused(PROSE, "a\r\r\nb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\u0001b", "a\u001bb", "a\u007fb", "a\u0085b", "a\u009fb", "\0", "a\u000bb"})
    void control_characters_are_refused(String raw) {
        assertRefused(LABEL, raw);
        assertRefused(PROSE, raw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\rb", "a\r\nb"})
    void a_label_is_one_line(String raw) {
        assertRefused(LABEL, raw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ud83c", "\ud83ca", "\udfa8", "a\udfa8\ud83cb", "\ud800", "\udfff"})
    void a_lone_surrogate_is_refused(String raw) {
        assertRefused(LABEL, raw);
        assertRefused(PROSE, raw);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
    void a_label_does_not_override_the_direction_of_writing(int override) {
        var raw = "gnp" + Character.toString(override) + ".exe";

        assertRefused(LABEL, raw);
        assertThat(PROSE.accept(raw)).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"שלום", "مرحبا", "\u200fשלום!\u200f"})
    void writing_from_right_to_left_is_taken(String raw) {
        assertThat(LABEL.accept(raw)).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b",
                "\u200b\u200d\u2060",
                "\u00a0\u00a0",
                "\u00ad",
                "\ufeff",
                "\u180e",
                "\u3164",
                "\u115f\u1160",
                "\uffa0",
                "\u2800",
                "\u034f",
                "\ufe0f",
                "\udb40\udc41",
                "\u0301"
            })
    void a_label_shows_something(String invisible) {
        assertRefused(LABEL, invisible);
        assertThat(PROSE.accept(invisible)).isEqualTo(invisible);
        assertThat(LABEL.accept("q" + invisible + "q")).isEqualTo("q" + invisible + "q");
    }

    @ParameterizedTest
    @ValueSource(strings = {"👩‍👩‍👧‍👦", "🇰🇷", "❤️", "ก็", "क्ष", "\ue000", "²", "—"})
    void whatever_shows_is_taken_as_it_is(String raw) {
        assertThat(LABEL.accept(raw)).isEqualTo(raw);
    }

    @Test
    void lengths_count_code_points_after_trimming() {
        assertThat(LABEL.accept(" " + "🎨".repeat(10) + " ")).isEqualTo("🎨".repeat(10));
        assertRefused(LABEL, "🎨".repeat(11));
    }

    @Test
    void lengths_count_after_composing() {
        assertThat(LABEL.accept("e\u0301".repeat(10))).isEqualTo("\u00e9".repeat(10));
    }

    @Test
    void what_is_too_short_says_so() {
        assertThat(refusalOf(() -> LABEL.accept("  ")).detail()).isEqualTo("Must not be empty.");
        assertThat(refusalOf(() -> TextRule.label(3, 10).accept("ab")).detail())
                .isEqualTo("Must have at least 3 characters.");
        assertThat(refusalOf(() -> LABEL.accept("12345678901")).detail()).isEqualTo("Must have at most 10 characters.");
    }

    @Test
    void what_need_not_be_there_may_be_empty() {
        assertThat(TextRule.label(0, 10).accept(" ")).isEmpty();
        assertThat(PROSE.accept("")).isEmpty();
    }

    @Test
    void what_was_taken_is_taken_again_as_it_is() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var alphabet = " \t\n\u3000\u00a0aeéo\u0301\u0308\u1112\u1170\u11af훼🎨\u200d\ufe0f①ﬁ\u2000\u212b"
                .codePoints()
                .toArray();
        for (var i = 0; i < 10_000; i++) {
            var raw = random.ints(random.nextInt(12), 0, alphabet.length)
                    .mapToObj(index -> Character.toString(alphabet[index]))
                    .collect(Collectors.joining());
            var taken = TextRule.prose(0, 100).accept(raw);
            assertThat(TextRule.prose(0, 100).accept(taken))
                    .as("seed %d: %s", seed, raw)
                    .isEqualTo(taken);
        }
    }

    private static void assertRefused(TextRule rule, String raw) {
        assertThat(refusalOf(() -> rule.accept(raw))).isInstanceOf(InvalidInput.class);
    }
}
