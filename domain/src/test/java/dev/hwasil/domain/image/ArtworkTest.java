package dev.hwasil.domain.image;

import static dev.hwasil.domain.image.ImageFormat.PNG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hwasil.domain.world.Fresh;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArtworkTest {

    private static final String SHA_256 = "ab".repeat(32);

    @Test
    void a_picture_of_one_pixel_is_one() {
        assertThat(artwork(1, 1, 1, SHA_256).width()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 0, 1", "1, 1, 0", "-1, 1, 1"})
    void a_picture_has_an_extent(int width, int height, long fileSize) {
        assertThatIllegalArgumentException().isThrownBy(() -> artwork(width, height, fileSize, SHA_256));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "abc", "no hash at all, and longer than one as it happens, by a few words"})
    void a_picture_has_a_whole_hash(String hash) {
        assertThatIllegalArgumentException().isThrownBy(() -> artwork(1, 1, 1, hash));
    }

    private static Artwork artwork(int width, int height, long fileSize, String sha256) {
        return new Artwork(new ArtworkId(Fresh.id()), PNG, width, height, fileSize, sha256, null, false);
    }
}
