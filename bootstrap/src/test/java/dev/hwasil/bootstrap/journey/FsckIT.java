package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hwasil.imaging.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows and files compared, and files without rows taken away, as whoever runs the installation does it. */
final class FsckIT {

    private static final byte[] PICTURE = Pictures.lineDrawing(320, 240);

    private static final String ORPHAN = "profiles/0199aaaa-0000-7000-8000-000000000001.webp";
    private static final String SHARD_OF_ORPHAN = "13";

    @TempDir
    Path folder;

    @Test
    void what_differs_is_told_and_so_is_that_nothing_does() throws IOException {
        uploadTwoPictures();
        assertThat(said(0, "fsck", "--checksums")).singleElement().asString().startsWith("0 differences: rows name 6");

        var originals = filesCalled("original.png");
        assertThat(originals).hasSize(2);
        var changed = Files.readAllBytes(originals.get(0));
        changed[changed.length / 2] ^= 1;
        Files.write(originals.get(0), changed);
        Files.write(originals.get(1), new byte[] {1, 2, 3});
        var thumbnail = filesCalled("thumbnail.webp").getFirst();
        Files.move(thumbnail, folder.resolve("elsewhere"));

        assertThat(said(1, "fsck"))
                .containsExactlyInAnyOrder(
                        key(originals.get(1)) + ": has 3 bytes, and should have " + PICTURE.length,
                        key(thumbnail) + ": is missing",
                        "2 differences: rows name 6 files, 5 are there, 0 of them younger than a day and without a row"
                                + " so far.");
        var report = json(said(1, "fsck", "--json", "--checksums"));
        assertThat(report.path("differences")).hasSize(3).anySatisfy(difference -> {
            assertThat(difference.path("kind").asText()).isEqualTo("wrong-checksum");
            assertThat(difference.path("key").asText()).isEqualTo(key(originals.get(0)));
            assertThat(difference.path("actual").asText()).hasSize(64);
        });
        assertThat(report.path("named").asInt()).isEqualTo(6);
        assertThat(report.path("files").asInt()).isEqualTo(5);
    }

    @Test
    void files_without_rows_are_told_of_and_go_when_they_are_to() throws IOException {
        uploadTwoPictures();
        var named = filesCalled("");
        var orphan = folder.resolve("uploads/" + SHARD_OF_ORPHAN + "/" + ORPHAN.replace('/', ','));
        Files.write(orphan, new byte[] {1, 2, 3});

        assertThat(said(0, "fsck")).singleElement().asString().contains("7 are there, 1 of them younger than a day");
        Files.setLastModifiedTime(orphan, FileTime.from(Instant.now().minus(Duration.ofHours(25))));

        assertThat(said(1, "fsck")).first().asString().startsWith(ORPHAN + ": is named by no row (3 bytes, of ");
        assertThat(json(said(1, "fsck", "--json")).at("/differences/0/kind").asText())
                .isEqualTo("unnamed");
        assertThat(said(0, "sweep", "--all")).containsExactly("1 of 7 files were named by no row and are gone.");
        assertThat(json(said(0, "fsck", "--json")).path("differences")).isEmpty();
        assertThat(filesCalled("")).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void what_cannot_be_compared_ends_with_a_status_of_its_own() {
        var wrong = Product.launch(folder, Map.of("UPLOAD_DIR", "/dev/null/uploads"), "fsck");
        assertThat(Product.said(wrong, 2)).contains("UPLOAD_DIR");
    }

    private void uploadTwoPictures() {
        try (var product = Product.start(folder)) {
            var mina = Person.register(product.address(), "mina");
            var scene = mina.newScene(mina.newProject());
            assertThat(mina.upload(scene, "art", PICTURE).status()).isEqualTo(201);
            assertThat(mina.upload(scene, "lineart", PICTURE).status()).isEqualTo(201);
            assertThat(product.stop()).isZero();
        }
    }

    private List<String> said(int status, String... words) {
        return Product.said(Product.launch(folder, Map.of(), words), status)
                .lines()
                .toList();
    }

    private static JsonNode json(List<String> lines) {
        try {
            return new ObjectMapper().readTree(String.join("\n", lines));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<Path> filesCalled(String end) {
        try (var files = Files.walk(folder.resolve("uploads"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(end))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String key(Path file) {
        return String.valueOf(file.getFileName()).replace(',', '/');
    }
}
