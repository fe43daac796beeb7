package dev.hwasil.storage.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.storage.Content;
import dev.hwasil.application.storage.FileKey;
import dev.hwasil.application.storage.FileStorage;
import dev.hwasil.application.storage.FileStorageContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFileStorageTest extends FileStorageContract {

    private static final FileKey KEY = new FileKey("artworks/0199aaaa-0000-7000-8000-000000000001/main.webp");
    private static final Content CONTENT = new Content.Bytes(new byte[] {1, 2, 3});

    @TempDir
    Path folder;

    @Override
    protected FileStorage storage() {
        return openedOn(folder.resolve("not/there/yet"));
    }

    @Test
    void a_file_lies_under_its_whole_key_in_a_folder_that_was_there_before() throws Exception {
        var storage = openedOn(disk());
        var before = filesIn(disk());

        storage.put(KEY, CONTENT);

        assertThat(disk().resolve("20/artworks,0199aaaa-0000-7000-8000-000000000001,main.webp"))
                .hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(filesIn(disk())).isEqualTo(before);
        assertThat(disk().resolve(".staging")).isEmptyDirectory();
    }

    @Test
    void a_file_outlives_the_process() {
        openedOn(disk()).put(KEY, CONTENT);

        assertThat(openedOn(disk()).find(KEY)).isPresent();
    }

    @Test
    void an_upload_on_the_same_disk_is_not_written_twice() throws Exception {
        var storage = openedOn(disk());
        var upload = Files.write(folder.resolve("upload"), new byte[] {1, 2, 3});

        storage.put(KEY, new Content.OnDisk(upload));
        assertThat(Files.getAttribute(upload, "unix:nlink")).isEqualTo(2);

        Files.delete(upload);
        try (var stored = storage.find(KEY).orElseThrow().open(1)) {
            assertThat(stored.readAllBytes()).containsExactly(2, 3);
        }
    }

    @Test
    void what_a_killed_process_was_just_writing_is_cleared_away_unless_somebody_may_still_write_it() throws Exception {
        openedOn(disk());
        var staging = disk().resolve(".staging");
        var young = Files.createFile(staging.resolve("young"));
        var old = Files.createFile(staging.resolve("old"));
        var then = Files.getLastModifiedTime(young).toInstant().minus(Duration.ofMinutes(61));
        Files.setLastModifiedTime(old, FileTime.from(then));

        openedOn(disk());

        assertThat(staging).isDirectoryContaining("glob:**young").isDirectoryNotContaining("glob:**old");
    }

    @Test
    void what_others_have_put_beside_the_files_is_passed_over() throws Exception {
        var storage = openedOn(disk());
        storage.put(KEY, CONTENT);
        var shard = disk().resolve("20");
        Files.createFile(shard.resolve(".DS_Store"));
        Files.createFile(shard.resolve("Thumbs.db"));
        Files.createFile(shard.resolve("artworks,of-another-folder,main.webp"));
        Files.createFile(disk().resolve(".staging/tmp"));
        Files.createFile(disk().resolve("notes,today"));
        var folderNamedLikeAFile = new FileKey("artworks/folder");
        storage.put(folderNamedLikeAFile, CONTENT);
        var place = placeOf(folderNamedLikeAFile);
        Files.delete(place);
        Files.createDirectory(place);

        try (var files = storage.list()) {
            assertThat(files.map(FileStorage.Listed::key)).containsExactly(KEY);
        }
    }

    @Test
    void a_storage_that_is_away_is_not_ready_and_says_so() throws Exception {
        var storage = openedOn(disk());
        Files.move(disk(), folder.resolve("away"));

        assertThat(storage.isReady()).isFalse();
        assertThat(Refusal.of(() -> storage.put(KEY, CONTENT))).isEqualTo("unavailable");
        assertThat(Refusal.of(() -> storage.list().toList())).isEqualTo("unavailable");
        assertThat(storage.find(KEY)).isEmpty();

        Files.move(folder.resolve("away"), disk());
        storage.put(KEY, CONTENT);
        assertThat(storage.find(KEY)).isPresent();
    }

    private Path disk() {
        return folder.resolve("disk");
    }

    static LocalFileStorage openedOn(Path root) {
        try {
            return new LocalFileStorage(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path placeOf(FileKey key) throws IOException {
        try (var files = Files.walk(disk())) {
            return files.filter(path -> path.endsWith(key.value().replace('/', ',')))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
