package dev.hwasil.application.image;

import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Waiting;
import dev.hwasil.application.storage.FileKey;
import dev.hwasil.application.storage.InMemoryFileStorage;
import dev.hwasil.application.storage.NoRoomLeft;
import dev.hwasil.application.storage.StorageUnavailable;
import dev.hwasil.application.unit.InMemoryIds;
import dev.hwasil.domain.image.Artwork;
import dev.hwasil.domain.image.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArtworkIntakeTest {

    @TempDir
    private Path folder;

    private final InMemoryImageOptimizer optimizer = new InMemoryImageOptimizer();
    private final InMemoryFileStorage files = new InMemoryFileStorage();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ArtworkIntake intake = new ArtworkIntake(optimizer, files, new InMemoryIds(), threads);

    @AfterEach
    void endThreads() {
        threads.close();
    }

    @Test
    void an_artwork_is_what_its_header_and_its_upload_say() {
        var upload = Uploads.arrived(SamplePicture.animatedWebp(640, 480), folder, "움직임.webp");

        var artwork = intake.take(upload);

        assertThat(artwork)
                .isEqualTo(new Artwork(
                        artwork.id(),
                        ImageFormat.WEBP,
                        640,
                        480,
                        upload.length(),
                        upload.sha256().hex(),
                        "움직임.webp",
                        true));
    }

    @Test
    void its_three_files_are_stored_the_original_byte_for_byte() throws IOException {
        var upload = Uploads.arrived(SamplePicture.jpeg(6000, 4000), folder, "사진.jpg");

        var artwork = intake.take(upload);

        var keys = ArtworkFiles.of(artwork.id(), ImageFormat.JPEG);
        assertThat(files.keys()).containsExactlyInAnyOrder(keys.original(), keys.main(), keys.thumbnail());
        assertThat(keys.original().value()).endsWith("original.jpg");
        assertThat(bytes(keys.original())).isEqualTo(Files.readAllBytes(upload.file()));
        assertThat(bytes(keys.main())).isEqualTo(SamplePicture.webp(1620, 1080).bytes());
        assertThat(bytes(keys.thumbnail()))
                .isEqualTo(SamplePicture.webp(400, 267).bytes());
    }

    @Test
    void the_upload_stays_where_it_is() {
        var upload = Uploads.arrived(SamplePicture.png(800, 600), folder, "그림.png");

        var _ = intake.take(upload);

        assertThat(upload.file()).exists();
    }

    @Test
    void what_is_no_picture_stores_nothing() throws IOException {
        var text = Files.writeString(folder.resolve("text"), "just text");
        var upload = new Upload(
                text, 9, Uploads.arrived(SamplePicture.png(1, 1), folder, "x").sha256(), null);

        assertThat(refusalOf(() -> intake.take(upload))).isEqualTo(new NotAnImage());
        assertThat(files.keys()).isEmpty();
    }

    @Test
    void of_a_damaged_picture_nothing_remains() {
        var upload = Uploads.arrived(SamplePicture.png(800, 600).damaged(), folder, "그림.png");

        assertThat(refusalOf(() -> intake.take(upload))).isEqualTo(new UndecodableImage());
        assertThat(files.keys()).isEmpty();
    }

    @Test
    void what_is_still_being_stored_when_a_picture_is_refused_does_not_come_back() {
        var upload = Uploads.arrived(SamplePicture.png(800, 600).damaged(), folder, "그림.png");
        var refused = new CountDownLatch(1);
        files.whileStoring(() -> Waiting.atMost(Duration.ofMillis(200), refused));

        assertThat(refusalOf(() -> intake.take(upload))).isEqualTo(new UndecodableImage());
        refused.countDown();
        threads.close();

        assertThat(files.keys()).isEmpty();
    }

    @Test
    void when_there_is_no_room_nothing_remains() {
        var upload = Uploads.arrived(SamplePicture.png(800, 600), folder, "그림.png");
        files.refuseWith(new NoRoomLeft().asException());

        assertThat(refusalOf(() -> intake.take(upload))).isEqualTo(new NoRoomLeft());
        assertThat(files.keys()).isEmpty();
    }

    @Test
    void when_the_room_ends_in_the_middle_nothing_remains() {
        var upload = Uploads.arrived(SamplePicture.png(800, 600), folder, "그림.png");
        optimizer.whileRendering(() -> files.refuseWith(new NoRoomLeft().asException()));

        assertThat(refusalOf(() -> intake.take(upload))).isEqualTo(new NoRoomLeft());
        assertThat(files.keys()).isEmpty();
    }

    @Test
    void a_storage_that_is_away_is_not_waited_for_a_second_time() {
        var upload = Uploads.arrived(SamplePicture.png(800, 600), folder, "그림.png");
        var answered = new CountDownLatch(1);
        files.refuseWith(new StorageUnavailable().asException());
        var waitedInVain = new AtomicBoolean();
        files.whileDeleting(() -> {
            if (!Waiting.atMost(Duration.ofSeconds(5), answered)) waitedInVain.set(true);
        });

        assertThat(refusalOf(() -> intake.take(upload))).isEqualTo(new StorageUnavailable());

        assertThat(waitedInVain).isFalse();
        answered.countDown();
    }

    @Test
    void a_discarded_artwork_takes_its_files_along_and_no_others() {
        var kept = intake.take(Uploads.arrived(SamplePicture.png(800, 600), folder, "그림.png"));
        var discarded = intake.take(Uploads.arrived(SamplePicture.png(640, 480), folder, "그림.png"));

        intake.discard(discarded);

        var keys = ArtworkFiles.of(kept.id(), ImageFormat.PNG);
        assertThat(files.keys()).containsExactlyInAnyOrder(keys.original(), keys.main(), keys.thumbnail());
    }

    private byte[] bytes(FileKey key) throws IOException {
        try (var in = files.find(key).orElseThrow().open(0)) {
            return in.readAllBytes();
        }
    }
}
