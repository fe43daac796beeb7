package dev.hwasil.storage.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hwasil.application.storage.Content;
import dev.hwasil.application.storage.FileKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a disk of two megabytes, which only root can make. */
class FullDiskTest {

    private static final FileKey FIRST = new FileKey("artworks/first.png");
    private static final FileKey SECOND = new FileKey("artworks/second.png");
    private static final Content MORE_THAN_HALF = new Content.Bytes(new byte[1_200_000]);

    @TempDir
    static Path folder;

    private final Path disk = folder.resolve("disk");

    @BeforeEach
    void mount() throws Exception {
        Files.createDirectories(disk);
        assumeTrue(
                ended("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()),
                "left out: a small disk of its own takes root");
    }

    @AfterEach
    void unmount() throws Exception {
        ended("umount", "--lazy", disk.toString());
    }

    @Test
    void a_file_that_does_not_fit_is_refused_and_leaves_nothing_behind() throws Exception {
        var storage = new LocalFileStorage(disk);
        storage.put(FIRST, MORE_THAN_HALF);
        var free = Files.getFileStore(disk).getUsableSpace();

        assertThat(Refusal.of(() -> storage.put(SECOND, MORE_THAN_HALF))).isEqualTo("storage-full");

        assertThat(storage.find(SECOND)).isEmpty();
        assertThat(disk.resolve(".staging")).isEmptyDirectory();
        assertThat(Files.getFileStore(disk).getUsableSpace()).isEqualTo(free);

        storage.delete(FIRST);
        storage.put(SECOND, MORE_THAN_HALF);
        assertThat(storage.find(SECOND)).isPresent();
    }

    @Test
    void an_upload_from_another_disk_is_copied() throws Exception {
        var storage = new LocalFileStorage(disk);
        var upload = Files.write(folder.resolve("upload"), new byte[1000]);

        storage.put(FIRST, new Content.OnDisk(upload));

        assertThat(storage.find(FIRST).orElseThrow().length()).isEqualTo(1000);
        assertThat(disk.resolve(".staging")).isEmptyDirectory();
    }

    @Test
    void on_a_full_disk_nothing_can_be_stored() throws Exception {
        var storage = new LocalFileStorage(disk);
        var number = Stream.iterate(0, n -> n + 1).iterator();
        while (storage.isReady()) storage.put(new FileKey("fill/" + number.next()), new Content.Bytes(new byte[4096]));

        assertThat(Refusal.of(() -> storage.put(FIRST, MORE_THAN_HALF))).isEqualTo("storage-full");
    }

    private static boolean ended(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor() == 0;
    }
}
