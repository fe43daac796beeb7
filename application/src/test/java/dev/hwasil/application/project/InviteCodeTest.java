package dev.hwasil.application.project;

import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.error.InvalidInput;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InviteCodeTest {

    @Test
    void a_drawn_code_is_read_back_and_never_the_same() {
        var random = new SecureRandom();
        var codes = Stream.generate(() -> InviteCode.drawn(random)).limit(1_000).toList();

        assertThat(codes)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(InviteCode.of(code.value())).isEqualTo(code));
    }

    @Test
    void drawn_codes_use_all_32_characters() {
        var random = new SecureRandom();
        var used = Stream.generate(() -> InviteCode.drawn(random).value())
                .limit(1_000)
                .flatMap(code -> code.chars().mapToObj(Character::toString))
                .collect(Collectors.toSet());

        assertThat(used).hasSize(32).doesNotContain("I", "L", "O", "U");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789ABCDEF",
                "0123456789abcdef",
                "0123-4567-89AB-CDEF",
                " 0123 4567 89ab cdef\n",
                "o123456789abcdef",
                "OI23456789ABCDEF",
                "0l23456789ABCDEF"
            })
    void a_code_is_read_however_it_is_typed(String typed) {
        var code = InviteCode.of(typed);

        assertThat(code.value()).isEqualTo("0123456789ABCDEF");
        assertThat(code.hash()).isEqualTo(InviteCode.of("0123456789ABCDEF").hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789ABCDE",
                "0123456789ABCDEF0",
                "0123456789ABCDEU",
                "0123456789ABCDE!",
                "0123_4567_89AB_CDEF",
                "０１２３４５６７８９ＡＢＣＤＥＦ",
                "----------------"
            })
    void what_no_code_looks_like_is_refused(String typed) {
        assertThat(refusalOf(() -> InviteCode.of(typed))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_code_does_not_show_itself() {
        assertThat(InviteCode.of("0123456789ABCDEF").toString()).doesNotContain("0123");
    }
}
