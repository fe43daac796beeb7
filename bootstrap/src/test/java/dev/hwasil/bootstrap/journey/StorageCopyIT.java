package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.storage.Content;
import dev.hwasil.application.storage.FileKey;
import dev.hwasil.application.storage.FileStorage;
import dev.hwasil.application.storage.StorageNotOpened;
import dev.hwasil.application.storage.StorageType;
import dev.hwasil.application.storage.WrittenSettings;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.imaging.Pictures;
import dev.hwasil.storage.s3.S3Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installation moves from its disk into a bucket and back, while people work in it. */
final class StorageCopyIT {

    private static final byte[] OLD = Pictures.lineDrawing(320, 240);
    private static final byte[] NEW = Pictures.lineDrawing(640, 480);
    private static final int FILES = 240;
    private static final Pattern SUM = Pattern.compile("(\\d+) files were copied and have the same bytes,"
            + " (\\d+) were there already, 0 were deleted meanwhile, 0 differ\\.");

    @TempDir
    Path folder;

    @Test
    void a_living_installation_moves_there_and_back() {
        try (var server = S3Server.start()) {
            String scene;
            try (var before = Workplace.open(folder, Map.of())) {
                scene = before.scene();
                before.upload(scene, OLD).is(201);
                assertThat(before.product().stop()).isZero();
            }
            var moving = new HashMap<>(server.settings());
            moving.put("STORAGE_FALLBACK", "local");

            try (var during = Workplace.open(folder, moving)) {
                var added = during.upload(during.scene(), NEW).is(201);
                var ofBucket = server.keys();
                assertThat(ofBucket).hasSize(3);
                assertThat(said(0, moving, "--from", "local", "--to", "s3"))
                        .contains("] 100 %  3 of 3 files")
                        .endsWith("3 files were copied and have the same bytes, 0 were there already,"
                                + " 0 were deleted meanwhile, 0 differ.");
                assertThat(server.keys()).hasSize(6);
                server.delete(server.keys().stream()
                        .filter(key -> !ofBucket.contains(key))
                        .findFirst()
                        .orElseThrow());
                assertThat(said(0, moving, "--from", "local", "--to", "s3", "--checksums"))
                        .contains("1 files were copied and have the same bytes, 2 were there already");
                assertThat(during.stranger()
                                .get(added.text("/originalUrl"))
                                .is(200)
                                .body())
                        .isEqualTo(NEW);
                assertThat(said(0, moving, "--from", "s3", "--to", "local")).contains("3 files were copied");
                assertThat(during.product().stop()).isZero();
            }
            assertThat(Product.said(Product.launch(folder, Map.of(), "fsck", "--checksums"), 0))
                    .startsWith("0 differences: rows name 6");
        }
    }

    @Test
    @DisplayName(
            "killed again and again at any moment, a copy goes on where it was: nothing is lost, nothing is there twice")
    void a_copy_that_is_killed_goes_on_until_all_is_there() throws Exception {
        try (var server = S3Server.start()) {
            var random = new Random(17);
            var there = storage("local", folder.resolve("from"), server);
            var bytes = new HashMap<FileKey, byte[]>();
            for (var i = 0; i < FILES; i++) {
                var content = new byte[i % 60 == 7 ? 9_000_000 : random.nextInt(200_000)]; // some in parts
                random.nextBytes(content);
                var key = new FileKey("artworks/%08x/original.png".formatted(random.nextInt()));
                there.put(key, new Content.Bytes(content));
                bytes.put(key, content);
            }

            var bucket = storage("s3", folder, server);
            killedUntilWhole(server, folder.resolve("from"), bucket, random, "local", "s3");
            assertSame(bucket, bytes);
            var back = storage("local", folder.resolve("back"), server);
            killedUntilWhole(server, folder.resolve("back"), back, random, "s3", "local");
            assertSame(back, bytes);
        }
    }

    /** Kills it several times at some place between the first file that is new and the last, then lets it end. */
    private void killedUntilWhole(
            S3Server server, Path uploads, FileStorage to, Random random, String from, String target) throws Exception {
        var settings = new HashMap<>(server.settings());
        settings.put("STORAGE_TYPE", from);
        settings.put("UPLOAD_DIR", uploads.toString());
        var kills = 0;
        while (count(to) < FILES * 3 / 4) {
            var aim = count(to) + FILES / 8 + random.nextInt(FILES / 8);
            var copy = Product.launch(folder, settings, "storage", "copy", "--from", from, "--to", target);
            Waiting.until(() -> count(to) >= aim || !copy.isAlive());
            if (copy.isAlive()) kills++;
            copy.destroyForcibly().waitFor();
        }
        assertThat(kills).isGreaterThan(2);
        var before = count(to);
        var end = Product.said(
                Product.launch(folder, settings, "storage", "copy", "--from", from, "--to", target, "--checksums"), 0);
        var sum = SUM.matcher(end);
        assertThat(sum.find()).as(end).isTrue();
        var found = Long.parseLong(sum.group(2));
        assertThat(Long.parseLong(sum.group(1)) + found).isEqualTo(FILES);
        assertThat(found).isGreaterThanOrEqualTo(before); // a bucket may have taken the last one after its sender's end
    }

    private static long count(FileStorage storage) {
        return patiently(() -> keys(storage).size());
    }

    private static List<FileKey> keys(FileStorage storage) {
        try (var files = storage.list()) {
            return files.map(FileStorage.Listed::key).toList();
        }
    }

    private static void assertSame(FileStorage storage, Map<FileKey, byte[]> bytes) {
        assertThat(patiently(() -> keys(storage))).containsExactlyInAnyOrderElementsOf(bytes.keySet());
        bytes.forEach((key, content) ->
                assertThat(patiently(() -> read(storage, key))).as("%s", key).isEqualTo(content));
    }

    private static byte[] read(FileStorage storage, FileKey key) {
        try (var in = storage.find(key).orElseThrow().open(0)) {
            return in.readAllBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** A machine that others work on, too, may keep a storage from answering in time: then it is asked again. */
    private static <T> T patiently(Supplier<T> question) {
        var answer = new AtomicReference<T>();
        Waiting.until(() -> {
            try {
                answer.set(question.get());
                return true;
            } catch (DomainException | UncheckedIOException _) {
                return false;
            }
        });
        return answer.get();
    }

    /** The storage of that name, past the product. */
    private static FileStorage storage(String name, Path uploads, S3Server server) throws StorageNotOpened {
        var settings = new HashMap<>(server.settings());
        settings.put("UPLOAD_DIR", uploads.toString());
        var type = ServiceLoader.load(StorageType.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.name().equals(name))
                .findFirst()
                .orElseThrow();
        return type.read(new WrittenSettings(settings, uploads)).open();
    }

    @Test
    void a_storage_that_is_none_is_said() {
        assertThat(said(78, Map.of(), "--from", "local", "--to", "floppy")).isEqualTo("--to must be one of local, s3.");
        assertThat(Product.said(Product.launch(folder, Map.of(), "storage", "copy", "--to", "s3"), 64))
                .contains("./run storage copy --from STORAGE --to STORAGE [--checksums]");
    }

    private String said(int status, Map<String, String> settings, String... words) {
        var line = new String[words.length + 2];
        line[0] = "storage";
        line[1] = "copy";
        System.arraycopy(words, 0, line, 2, words.length);
        return Product.said(Product.launch(folder, settings, line), status).strip();
    }
}
