package dev.hwasil.application.personal;

import static dev.hwasil.domain.image.Artworks.anArtwork;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.image.Artwork;
import dev.hwasil.domain.image.ImageFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PictureNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            null                   | 0001.png
            밤의 화실.png            | 0001-밤의 화실.png
            A.PNG                  | 0001-A.PNG
            a.jpg                  | 0001-a.jpg.png
            ../../etc/passwd       | 0001-.._.._etc_passwd.png
            C:\\x\\y.png            | 0001-C__x_y.png
            a"b<c>d e?f*g.png      | 0001-a_b_c_d e_f_g.png
            '..'                   | 0001-...png
            🎨 👩‍🎨.png             | 0001-🎨 👩_🎨.png
            """)
    void a_name_is_kept_as_far_as_every_system_takes_it(@Nullable String called, String name) {
        assertThat(new PictureNames().next(called(called))).isEqualTo(name);
    }

    @Test
    void pictures_of_one_name_are_told_apart() {
        var names = new PictureNames();

        assertThat(names.next(called("밤.png"))).isEqualTo("0001-밤.png");
        assertThat(names.next(called("밤.PNG"))).isEqualTo("0002-밤.PNG");
        assertThat(names.next(called(null))).isEqualTo("0003.png");
    }

    @Test
    void of_a_long_name_the_end_is_kept_and_no_character_is_cut_in_two() {
        assertThat(new PictureNames().next(called("𠮷".repeat(300) + ".png")))
                .isEqualTo("0001-" + "𠮷".repeat(76) + ".png");
    }

    private static Artwork called(@Nullable String name) {
        var artwork = anArtwork();
        return new Artwork(artwork.id(), ImageFormat.PNG, 1, 1, 1, artwork.sha256(), name, false);
    }
}
