package dev.hwasil.application.storage;

import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hwasil.application.storage.CopyFiles.Fate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CopyFilesTest {

    private static final FileKey KEY = new FileKey("artworks/1");
    private static final FileKey OTHER = new FileKey("artworks/2");

    @TempDir
    Path folder;

    private final InMemoryFileStorage from = new InMemoryFileStorage();
    private final InMemoryFileStorage to = new InMemoryFileStorage();
    private final List<CopyFiles.Progress> told = new ArrayList<>();

    @Test
    void all_files_come_with_their_bytes_and_stay_where_they_were() throws IOException {
        from.put(KEY, content("lineart"));
        from.put(OTHER, content("art"));

        copy(false);

        assertThat(to.find(KEY).orElseThrow().open(0).readAllBytes()).asString().isEqualTo("lineart");
        assertThat(to.keys()).isEqualTo(from.keys()).hasSize(2);
        assertThat(folder).isEmptyDirectory();
        assertThat(told.getLast()).satisfies(last -> {
            assertThat(last.files()).isEqualTo(last.allFiles()).isEqualTo(2);
            assertThat(last.bytes()).isEqualTo(last.allBytes()).isEqualTo(10);
        });
    }

    @Test
    void it_goes_on_where_it_ended() {
        from.put(KEY, content("lineart"));
        copy(false);
        from.put(OTHER, content("art"));

        copy(false);

        assertThat(told)
                .extracting(CopyFiles.Progress::fate)
                .containsExactlyInAnyOrder(Fate.COPIED, Fate.THERE, Fate.COPIED);
    }

    @Test
    void another_file_in_its_place_is_told_of_and_stays() throws IOException {
        from.put(KEY, content("lineart"));
        to.put(KEY, content("another"));

        copy(false);
        assertThat(told).extracting(CopyFiles.Progress::fate).containsExactly(Fate.THERE);
        told.clear();
        copy(true);

        assertThat(told).extracting(CopyFiles.Progress::fate).containsExactly(Fate.DIFFERENT);
        assertThat(to.find(KEY).orElseThrow().open(0).readAllBytes()).asString().isEqualTo("another");
    }

    @Test
    void what_is_deleted_while_it_is_copied_does_not_come_back() {
        from.put(KEY, content("lineart"));
        to.whileStoring(() -> new FallbackFileStorage(to, from).delete(KEY));

        copy(false);

        assertThat(told).extracting(CopyFiles.Progress::fate).containsExactly(Fate.GONE);
        assertThat(to.keys()).isEmpty();
    }

    @Test
    void a_storage_that_is_away_ends_it_and_what_breaks_off_is_not_stored() {
        from.put(KEY, content("lineart"));
        to.refuseWith(new StorageUnavailable().asException());
        assertThat(refusalOf(() -> copy(false))).isEqualTo(new StorageUnavailable());
        assertThat(folder).isEmptyDirectory();

        from.breakAfter(3);
        assertThatThrownBy(() -> copy(false)).hasMessageContaining(KEY.value());
        assertThat(to.keys()).isEmpty();
    }

    private void copy(boolean checksums) {
        new CopyFiles(from, to).handle(new CopyFiles.Command(folder, checksums, told::add));
    }

    private static Content content(String text) {
        return new Content.Bytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
