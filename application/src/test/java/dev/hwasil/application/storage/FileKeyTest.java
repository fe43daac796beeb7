package dev.hwasil.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "artworks/0190-7a/original.jpg", "a/b/c/d", "0/1.webp", "a-/b..c"})
    void a_key_has_a_few_plain_segments(String text) {
        assertThat(FileKey.isValid(text)).isTrue();
        assertThat(new FileKey(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "/a/b",
                "a/b/",
                "a//b",
                "a/../b",
                "../a",
                "a/..",
                "a/.b",
                "a/-b",
                "A/b",
                "a/b c",
                "a\\b/c",
                "a/b\0",
                "a/b\n",
                "a/b/c/d/e",
                "a/콘티",
                "a/%2e%2e",
                "c:/a",
                "a/b?x",
                "~/a"
            })
    void what_could_lead_elsewhere_is_no_key(String text) {
        assertThat(FileKey.isValid(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new FileKey(text));
    }

    @Test
    void a_key_has_at_most_200_characters() {
        var longest = "a/" + "b".repeat(198);

        assertThat(FileKey.isValid(longest)).isTrue();
        assertThat(FileKey.isValid(longest + "b")).isFalse();
    }
}
