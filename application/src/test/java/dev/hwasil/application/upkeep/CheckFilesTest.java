package dev.hwasil.application.upkeep;

import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.ProfileFiles;
import dev.hwasil.application.image.ArtworkFiles;
import dev.hwasil.application.storage.Content;
import dev.hwasil.application.storage.FileKey;
import dev.hwasil.application.storage.InMemoryFileStorage;
import dev.hwasil.application.storage.StorageUnavailable;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.application.upkeep.CheckFiles.Difference;
import dev.hwasil.application.upkeep.CheckFiles.Summary;
import dev.hwasil.domain.account.ProfileImageId;
import dev.hwasil.domain.image.Artwork;
import dev.hwasil.domain.image.ArtworkId;
import dev.hwasil.domain.image.Image;
import dev.hwasil.domain.image.ImageFormat;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.world.Fresh;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CheckFilesTest extends UseCaseTest {

    private static final String BYTES = "선과 색";
    private static final Artwork ARTWORK = artwork(BYTES);
    private static final ArtworkFiles KEYS = ArtworkFiles.of(ARTWORK.id(), ARTWORK.format());
    private static final ProfileImageId PORTRAIT = new ProfileImageId(Fresh.id());

    private final InMemoryFileStorage files = new InMemoryFileStorage(clock);
    private final CheckFiles checkFiles =
            new CheckFiles(files, new NamedFiles(stores.artworks(), stores.users()), clock);
    private final List<Difference> differences = new ArrayList<>();

    @BeforeEach
    void storeWhatRowsName() {
        show(ARTWORK);
        stores.work().perform(() -> stores.users().save(MINA.pictured(PORTRAIT)));
        KEYS.all().forEach(key -> store(key, BYTES));
        store(ProfileFiles.of(PORTRAIT), BYTES);
    }

    @Test
    void where_rows_and_files_agree_there_is_nothing_to_tell() {
        assertThat(check(true)).isEqualTo(new Summary(4, 4, 0, 0));
        assertThat(differences).isEmpty();
    }

    @Test
    void each_file_that_a_row_names_is_missed() {
        files.delete(KEYS.original());
        files.delete(KEYS.thumbnail());
        files.delete(ProfileFiles.of(PORTRAIT));

        assertThat(check(true)).isEqualTo(new Summary(4, 1, 0, 3));

        assertThat(differences)
                .containsExactly(
                        new Difference.Missing(KEYS.original()),
                        new Difference.Missing(KEYS.thumbnail()),
                        new Difference.Missing(ProfileFiles.of(PORTRAIT)));
    }

    @Test
    void a_file_of_no_row_is_told_of_once_it_is_old_enough_to_be_swept() {
        var orphan = ProfileFiles.of(new ProfileImageId(Fresh.id()));
        store(orphan, BYTES);
        var storedAt = clock.instant();

        clock.pass(SweepFiles.GRACE);
        assertThat(check(false)).isEqualTo(new Summary(4, 5, 1, 0));
        clock.pass(Duration.ofMillis(1));
        assertThat(check(false)).isEqualTo(new Summary(4, 5, 0, 1));

        assertThat(differences).containsExactly(new Difference.Unnamed(orphan, length(BYTES), storedAt));
    }

    @Test
    void an_original_that_was_cut_off_is_told_of() {
        overwrite(KEYS.original(), "선");

        assertThat(check(false).differences()).isEqualTo(1);

        assertThat(differences)
                .containsExactly(new Difference.WrongLength(KEYS.original(), length(BYTES), length("선")));
    }

    @Test
    void an_original_of_other_bytes_is_told_of_when_checksums_are_asked_for() {
        var others = "색과 선";
        overwrite(KEYS.original(), others);

        assertThat(check(false).differences()).isZero();
        assertThat(check(true).differences()).isEqualTo(1);

        assertThat(differences)
                .containsExactly(new Difference.WrongChecksum(
                        KEYS.original(), ARTWORK.sha256(), artwork(others).sha256()));
    }

    @Test
    void more_rows_than_are_read_at_once_are_looked_at_all() {
        for (var count = 0; count < 201; count++) {
            var _ = given.someone();
            show(artwork("number " + count));
        }

        assertThat(check(true)).isEqualTo(new Summary(4 + 3 * 201, 4, 0, 3 * 201));
    }

    @Test
    void a_storage_that_is_away_cannot_be_compared() {
        files.refuseWith(new StorageUnavailable().asException());

        assertThat(refusalOf(() -> check(false))).isEqualTo(new StorageUnavailable());
    }

    private Summary check(boolean checksums) {
        return checkFiles.handle(new CheckFiles.Command(checksums, differences::add));
    }

    private static Artwork artwork(String bytes) {
        return new Artwork(
                new ArtworkId(Fresh.id()),
                ImageFormat.PNG,
                4,
                3,
                length(bytes),
                Sha256.of(bytes).hex(),
                null,
                false);
    }

    private static long length(String bytes) {
        return bytes.getBytes(StandardCharsets.UTF_8).length;
    }

    private void show(Artwork artwork) {
        var scene = given.scene(given.project(MINA));
        var image = Image.first(
                new ImageId(Fresh.id()), scene.id(), ImageType.ART, artwork, MINA.id(), null, clock.instant());
        var _ = stores.work().perform(() -> stores.images().append(scene.id(), ImageType.ART, _ -> image));
    }

    private void store(FileKey key, String bytes) {
        files.put(key, new Content.Bytes(bytes.getBytes(StandardCharsets.UTF_8)));
    }

    private void overwrite(FileKey key, String bytes) {
        files.delete(key);
        store(key, bytes);
    }
}
