package dev.hwasil.application.upkeep;

import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hwasil.application.account.ProfileFiles;
import dev.hwasil.application.image.ArtworkFiles;
import dev.hwasil.application.storage.Content;
import dev.hwasil.application.storage.FileKey;
import dev.hwasil.application.storage.InMemoryFileStorage;
import dev.hwasil.application.storage.StorageUnavailable;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.application.upkeep.SweepFiles.Outcome.Swept;
import dev.hwasil.application.upkeep.SweepFiles.Outcome.TooMany;
import dev.hwasil.domain.account.ProfileImageId;
import dev.hwasil.domain.image.Artworks;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.world.Fresh;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SweepFilesTest extends UseCaseTest {

    private final InMemoryFileStorage files = new InMemoryFileStorage(clock);
    private final SweepFiles sweepFiles =
            new SweepFiles(files, new NamedFiles(stores.artworks(), stores.users()), clock);

    private List<FileKey> named;

    @BeforeEach
    void storeWhatRowsName() {
        var image = given.uploaded(given.scene(given.project(MINA)), ImageType.ART, MINA);
        var artwork = image.current().artwork();
        var portrait = new ProfileImageId(Fresh.id());
        stores.work().perform(() -> stores.users().save(MINA.pictured(portrait)));
        named = List.of(
                ArtworkFiles.of(artwork.id(), artwork.format()).original(),
                ArtworkFiles.main(artwork.id()),
                ArtworkFiles.thumbnail(artwork.id()),
                ProfileFiles.of(portrait));
        store(named);
    }

    @Test
    void what_no_row_names_goes_when_it_is_older_than_a_day() {
        store(ofNoArtwork());
        store(List.of(ofNobody()));
        clock.pass(SweepFiles.GRACE);

        assertThat(sweep()).isEqualTo(new Swept(0, 8));
        clock.pass(Duration.ofMillis(1));
        assertThat(sweep()).isEqualTo(new Swept(4, 8));

        assertThat(files.keys()).containsExactlyInAnyOrderElementsOf(named);
        assertThat(sweep()).isEqualTo(new Swept(0, 4));
    }

    @Test
    void an_upload_whose_row_is_still_to_be_written_stays() {
        store(ofNoArtwork());
        clock.pass(Duration.ofHours(25));
        var arriving = ofNoArtwork();
        store(arriving);

        assertThat(sweep()).isEqualTo(new Swept(3, 10));

        assertThat(files.keys()).containsAll(arriving).containsAll(named).hasSize(7);
    }

    @Test
    void files_of_another_kind_are_not_ours_to_take() {
        var others = List.of(
                new FileKey("exports/" + Fresh.id() + ".zip"),
                new FileKey("artworks/" + Fresh.id() + "/poster.webp"),
                new FileKey("artworks/somewhere/main.webp"),
                new FileKey("profiles/" + Fresh.id() + "/large.webp"));
        store(others);
        clock.pass(Duration.ofDays(1000));

        assertThat(sweep()).isEqualTo(new Swept(0, 8));

        assertThat(files.keys()).containsAll(others);
    }

    @Test
    void of_many_files_one_percent_may_go_and_nothing_when_it_is_more() {
        storeOthers(15_000 - 4 - 150);
        for (var artwork = 0; artwork < 50; artwork++) store(ofNoArtwork());
        clock.pass(Duration.ofDays(2));

        var oneMore = ofNobody();
        store(List.of(oneMore));
        clock.pass(Duration.ofDays(2));
        assertThat(sweep()).isEqualTo(new TooMany(151, 15_001));
        assertThat(files.keys()).hasSize(15_001);

        files.delete(oneMore);
        assertThat(sweep()).isEqualTo(new Swept(150, 15_000));
        assertThat(files.keys()).hasSize(14_850).containsAll(named);
    }

    @Test
    void of_a_small_installation_half_may_go_up_to_a_hundred_files() {
        store(List.of(ofNobody(), ofNobody(), ofNobody(), ofNobody(), ofNobody()));
        clock.pass(Duration.ofDays(2));
        assertThat(sweep()).isEqualTo(new TooMany(5, 9));

        storeOthers(1);
        assertThat(sweep()).isEqualTo(new Swept(5, 10));

        storeOthers(1000);
        store(IntStream.range(0, 101).mapToObj(_ -> ofNobody()).toList());
        clock.pass(Duration.ofDays(2));
        assertThat(sweep()).isEqualTo(new TooMany(101, 1106));
    }

    @Test
    void by_hand_they_go_however_many_they_are_but_no_younger() {
        store(IntStream.range(0, 1200).mapToObj(_ -> ofNobody()).toList());
        clock.pass(Duration.ofDays(2));
        var arriving = ofNobody();
        store(List.of(arriving));

        assertThat(sweepFiles.handle(new SweepFiles.Command(true))).isEqualTo(new Swept(1200, 1205));

        assertThat(files.keys()).containsAll(named).contains(arriving).hasSize(5);
    }

    @Test
    void a_storage_that_is_away_is_swept_another_time() {
        files.refuseWith(new StorageUnavailable().asException());

        assertThat(refusalOf(this::sweep)).isEqualTo(new StorageUnavailable());
    }

    @Test
    void an_interrupt_ends_it() {
        clock.pass(Duration.ofDays(2));
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(CancellationException.class).isThrownBy(this::sweep);

        assertThat(Thread.interrupted()).isTrue();
    }

    private SweepFiles.Outcome sweep() {
        return sweepFiles.handle(new SweepFiles.Command(false));
    }

    private static List<FileKey> ofNoArtwork() {
        var artwork = Artworks.anArtwork();
        return ArtworkFiles.of(artwork.id(), artwork.format()).all();
    }

    private static FileKey ofNobody() {
        return ProfileFiles.of(new ProfileImageId(Fresh.id()));
    }

    private void storeOthers(int count) {
        store(IntStream.range(0, count)
                .mapToObj(_ -> new FileKey("others/" + Fresh.id()))
                .toList());
    }

    private void store(List<FileKey> keys) {
        keys.forEach(key -> files.put(key, new Content.Bytes(new byte[1])));
    }
}
