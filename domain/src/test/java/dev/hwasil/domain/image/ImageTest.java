package dev.hwasil.domain.image;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static dev.hwasil.domain.image.Artworks.anArtwork;
import static dev.hwasil.domain.image.ImageBuilder.anImage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hwasil.domain.image.Image.Version;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ImageTest {

    private static final Instant NOW = PinnedClock.START;

    @Test
    void the_first_upload_is_version_1() {
        var artwork = anArtwork();

        var image = Image.first(
                new ImageId(Fresh.id()), new SceneId(Fresh.id()), ImageType.ART, artwork, MINA.id(), "색을 넣음", NOW);

        assertThat(image.current()).isEqualTo(new Version(1, artwork, MINA.id(), NOW, "색을 넣음", null));
    }

    @Test
    void the_next_upload_is_the_next_version_of_the_same_image() {
        var image = anImage().withVersions(2).build();
        var artwork = anArtwork();

        var replaced = image.replaced(artwork, JOON.id(), null, NOW);

        assertThat(replaced.current()).isEqualTo(new Version(3, artwork, JOON.id(), NOW, null, null));
        assertThat(replaced)
                .extracting(Image::id, Image::sceneId, Image::type)
                .containsExactly(image.id(), image.sceneId(), image.type());
    }

    @Test
    void restoring_puts_an_earlier_artwork_on_top_and_says_whence() {
        var first = anImage().build();
        var image = first.replaced(anArtwork(), MINA.id(), "다시", NOW).replaced(anArtwork(), MINA.id(), null, NOW);

        var restored = image.restored(first.current(), JOON.id(), NOW);

        assertThat(restored.current()).isEqualTo(new Version(4, first.current().artwork(), JOON.id(), NOW, null, 1));
        assertThat(restored.id()).isEqualTo(image.id());
    }

    @Test
    void what_was_replaced_by_restoring_can_be_restored_in_turn() {
        var first = anImage().build();
        var second = first.replaced(anArtwork(), MINA.id(), null, NOW);
        var third = second.restored(first.current(), MINA.id(), NOW);

        var fourth = third.restored(second.current(), MINA.id(), NOW);
        var fifth = fourth.restored(third.current(), MINA.id(), NOW);

        assertThat(fourth.current().artwork()).isEqualTo(second.current().artwork());
        assertThat(fifth.current().artwork()).isEqualTo(first.current().artwork());
        assertThat(fifth.current().restoredFrom()).isEqualTo(3);
    }

    @Test
    void the_current_version_cannot_be_restored() {
        var image = anImage().withVersions(3).build();

        assertThat(refusalOf(() -> image.requireRestorable(3))).isEqualTo(new AlreadyCurrent());
        assertThat(refusalOf(() -> image.restored(image.current(), MINA.id(), NOW)))
                .isEqualTo(new AlreadyCurrent());
    }

    @Test
    void every_earlier_version_can_be_restored() {
        var image = anImage().withVersions(3).build();

        image.requireRestorable(1);
        image.requireRestorable(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 4, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void a_version_that_is_not_there_cannot_be_restored(int number) {
        var image = anImage().withVersions(3).build();

        assertThat(refusalOf(() -> image.requireRestorable(number))).isEqualTo(new NoSuchVersion(number));
    }

    @Test
    void versions_run_from_1_and_come_from_earlier_ones() {
        var artwork = anArtwork();

        assertThatIllegalArgumentException().isThrownBy(() -> new Version(0, artwork, MINA.id(), NOW, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Version(2, artwork, MINA.id(), NOW, null, 2));
    }
}
