package dev.hwasil.application.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Sha256Test {

    /** The example of FIPS 180-4. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void a_text_has_the_hash_of_the_standard() {
        assertThat(Sha256.of("abc").hex()).isEqualTo(OF_ABC);
    }

    @Test
    void a_hash_is_the_same_by_bytes() {
        assertThat(Sha256.of(Sha256.of("abc").bytes())).isEqualTo(new Sha256(OF_ABC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ba78", "not hexadecimal at all, though it is 64 characters long, you see?"})
    void what_is_no_whole_hash_is_none(String hex) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sha256(hex));
    }
}
