package dev.hwasil.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.image.ArtworkFiles;
import dev.hwasil.application.storage.FileLinks;
import dev.hwasil.domain.image.ArtworkId;
import dev.hwasil.domain.image.Artworks;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ArtworkLinksTest {

    private final PinnedClock clock = new PinnedClock();
    private final FileLinks files = new FileLinks(new byte[32], "", clock);
    private final ArtworkLinks links = new ArtworkLinks(files);

    @Test
    void they_are_those_that_would_be_signed_now() {
        var artwork = Artworks.anArtwork();
        var keys = ArtworkFiles.of(artwork.id(), artwork.format());

        for (var time = 0; time < 3; time++) {
            assertThat(links.to(artwork))
                    .isEqualTo(new ArtworkLinks.Links(
                            files.to(keys.original()), files.to(keys.main()), files.to(keys.thumbnail())));
            assertThat(links.main(artwork.id())).isEqualTo(files.to(keys.main()));
            assertThat(links.thumbnail(artwork.id())).isEqualTo(files.to(keys.thumbnail()));
            clock.pass(FileLinks.STEADY.dividedBy(2));
        }
    }

    @Test
    void however_many_there_are_each_is_right() {
        var ids = IntStream.range(0, 20_100)
                .mapToObj(_ -> new ArtworkId(Fresh.id()))
                .toList();

        for (var id : ids) assertThat(links.main(id)).contains(id.value().toString());

        assertThat(links.main(ids.getFirst())).isEqualTo(files.to(ArtworkFiles.main(ids.getFirst())));
    }
}
