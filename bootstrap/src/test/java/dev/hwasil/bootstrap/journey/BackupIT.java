package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.imaging.Pictures;
import dev.hwasil.storage.s3.S3Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A studio burns down, and opens again elsewhere with all that it had. */
final class BackupIT {

    private static final byte[] PICTURE = Pictures.lineDrawing(320, 240);
    private static final byte[] LATER = Pictures.lineDrawing(640, 480);

    @TempDir
    Path folder;

    @Test
    void what_was_kept_while_people_worked_is_there_again_elsewhere() throws IOException {
        String seen;
        String first;
        String second;
        var before = Workplace.open(folder.resolve("burned"), Map.of());
        try (before) {
            before.upload(before.scene(), PICTURE).is(201);
            first = kept();
            before.mina().delete(before.newScene()).is(204);
            before.upload(before.scene(), LATER).is(201);
            before.mina()
                    .post(before.project() + "/comments", "{\"content\": \"쉼표, \\\"따옴표\\\"\\n그리고 줄\"}")
                    .is(201);
            seen = before.seenWithoutLinks();
            second = kept();
            assertThat(before.product().stop()).isZero();
        }
        assertThat(filesKept()).isEqualTo(6);

        assertThat(restored("first", first, 0)).contains("rows name 3 files, 3 are there");
        assertThat(restored("second", second, 0)).contains("0 differences: rows name 6 files, 6 are there");
        assertThat(restored("first", second, 1))
                .contains("Nothing was restored.")
                .contains("has rows");
        assertThat(said("first", Map.of(), 0, "fsck")).contains("rows name 3 files, 3 are there");
        try (var again = before.movedTo(folder.resolve("second"))) {
            assertThat(again.seenWithoutLinks()).isEqualTo(seen);
            again.upload(again.scene(), PICTURE).is(201);
            assertThat(again.product().stop()).isZero();
        }
    }

    @Test
    void a_backup_moves_into_another_database_and_storage_and_what_it_lacks_is_said() throws Exception {
        String backup;
        try (var before = Workplace.open(folder.resolve("burned"), Map.of())) {
            before.upload(before.scene(), PICTURE).is(201);
            assertThat(before.product().stop()).isZero();
        }
        backup = kept();
        try (var server = S3Server.start();
                var database = Database.start(folder.resolve("database"))) {
            var settings = new HashMap<>(server.settings());
            settings.putAll(database.settings("a secret of thirty-two bytes, or more"));
            assertThat(said("elsewhere", settings, 0, "restore", backup)).contains("0 differences: rows name 3");
            assertThat(server.keys()).hasSize(3);
        }
        var original = kept("original.png");
        var changed = Files.readAllBytes(original);
        changed[changed.length / 2] ^= 1;
        Files.write(original, changed);
        assertThat(restored("damaged", backup, 1)).contains("original.png: ").contains("1 differences");
        Files.delete(original);
        assertThat(restored("lacking", backup, 1))
                .startsWith("Nothing was restored. The backup is not whole: the file ")
                .contains("original.png is missing");
        assertThat(folder.resolve("lacking/uploads")).isDirectoryNotContaining(path -> !isEmpty(path));
    }

    private String kept() {
        var said = said("burned", Map.of(), 0, "backup", folder.resolve("kept").toString());
        return said.substring(said.lastIndexOf("The backup is whole: ") + "The backup is whole: ".length());
    }

    private String restored(String where, String backup, int status) {
        return said(where, Map.of(), status, "restore", backup);
    }

    private String said(String where, Map<String, String> settings, int status, String... words) {
        return Product.said(Product.launch(folder.resolve(where), settings, words), status)
                .strip();
    }

    private long filesKept() throws IOException {
        try (var files = Files.walk(folder.resolve("kept/files"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private Path kept(String name) throws IOException {
        try (var files = Files.walk(folder.resolve("kept/files"))) {
            return files.filter(file -> file.toString().endsWith(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static boolean isEmpty(Path folder) {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
