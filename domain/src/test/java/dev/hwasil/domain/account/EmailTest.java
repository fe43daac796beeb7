package dev.hwasil.domain.account;

import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.error.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EmailTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "mina@hwasil.test", "first.last+tag@mail.example.co.kr", "미나@화실.한국", "o'neil@x.io"})
    void an_address_is_taken_as_it_is(String address) {
        assertThat(Email.of(address).value()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mina",
                "@hwasil.test",
                "mina@",
                "mi na@hwasil.test",
                "mina@hwa sil.test",
                "mina@@hwasil.test",
                "mina@hwasil@test",
                "mina@.test",
                "mina@test.",
                "mina@a..b",
                "mina@a,b",
                "<mina@hwasil.test>",
                "\"mi na\"@hwasil.test",
                "mina@[127.0.0.1]",
                "mina@hwasil.test\nBcc:all",
                "mina@hwasil.test;joon@b",
                "mi\0na@hwasil.test",
                "mi\u202ena@hwasil.test"
            })
    void what_is_no_address_is_refused(String address) {
        assertThat(refusalOf(() -> Email.of(address))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void an_address_has_at_most_255_characters() {
        var domain = "@hwasil.test";
        var longest = "a".repeat(255 - domain.length()) + domain;

        assertThat(Email.of(longest).value()).hasSize(255);
        assertThat(refusalOf(() -> Email.of("a" + longest))).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource({
        "mina@hwasil.test, MINA@Hwasil.Test",
        "mina@hwasil.test, mİna@hwasİl.test",
        "mina@hwasil.test, mi\u200bna@hwasil.test",
        "mina@hwasil.test, ｍｉｎａ＠ｈｗａｓｉｌ．ｔｅｓｔ"
    })
    void spellings_of_one_address_share_its_key(String one, String other) {
        assertThat(Username.keyOf(other)).isEqualTo(Email.of(one).key());
    }
}
