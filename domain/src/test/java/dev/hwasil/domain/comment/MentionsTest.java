package dev.hwasil.domain.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.account.Username;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MentionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @mina                        | mina
            hello @mina!                 | mina
            (@mina)                      | mina
            @mina,@joon                  | mina joon
            @joon @mina @joon            | joon mina
            @MINA                        | mina
            @김작가, 구름은?               | 김작가
            여기@mina                     |
            @@mina                       | mina
            /@mina                       | mina
            @mina@joon                   | mina
            @min.a                       | min.a
            @mina.                       | mina. mina
            @mina...                     | mina... mina.. mina. mina
            @mina-                       | mina- mina
            @a_b-c.d                     | a_b-c.d
            @𠮷野家?                       | 𠮷野家
            @अनुष्का।                        | अनुष्का
            mail mina@hwasil.test now    |
            @ mina                       |
            @                            |
            @!                           |
            """)
    void names_are_found_where_they_are_spoken_to(String content, String keys) {
        assertThat(Mentions.keysIn(content))
                .containsExactlyElementsOf(keys == null ? List.of() : List.of(keys.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "구름은 나중에", "50% off"})
    void a_text_that_speaks_to_nobody_mentions_nobody(String content) {
        assertThat(Mentions.keysIn(content)).isEmpty();
    }

    @Test
    void a_mention_is_found_by_the_key_of_the_name() {
        assertThat(Mentions.keysIn("@GROẞE sieh mal"))
                .containsExactly(Username.of("große").key());
    }

    @Test
    void a_name_may_have_its_50_characters_before_the_end_of_the_sentence() {
        var longest = "𠮷".repeat(50);

        assertThat(Mentions.keysIn("@" + longest + "...")).containsExactly(longest);
        assertThat(Mentions.keysIn("@" + longest + "𠮷")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @mina, look                  | @gone, look
            @Mina and @MINA.             | @gone and @gone.
            @mina... @joon @mina-        | @gone... @joon @gone-
            @mina@mina                   | @gone@mina
            @minakim @min                | @minakim @min
            mail a@mina now              | mail a@mina now
            mina                         | mina
            @ｍｉｎａ!                       | @gone!
            """)
    void a_text_speaks_to_the_same_person_by_another_name(String content, String renamed) {
        assertThat(Mentions.renamed(content, Username.of("mina"), "gone")).isEqualTo(renamed);
    }

    @Test
    void a_name_that_ends_in_a_full_stop_is_taken_whole() {
        assertThat(Mentions.renamed("@mina. @mina..", Username.of("mina."), "gone"))
                .isEqualTo("@gone @gone.");
    }

    @Test
    void the_longest_comment_of_dots_names_few() {
        assertThat(Mentions.keysIn("@" + ".".repeat(9_999))).hasSize(50);
        assertThat(Mentions.keysIn("@mina" + "-".repeat(9_995))).hasSize(47);
    }
}
