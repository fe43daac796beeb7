package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.imaging.Pictures;
import dev.hwasil.storage.s3.S3Server;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installation moves from its disk into a bucket and back, while people work in it. */
final class StorageCopyIT {

    private static final byte[] OLD = Pictures.lineDrawing(320, 240);
    private static final byte[] NEW = Pictures.lineDrawing(640, 480);

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
