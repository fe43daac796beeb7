package dev.hwasil.application.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.access.Memberships;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.Users;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.storage.Content;
import dev.hwasil.application.storage.FileKey;
import dev.hwasil.application.storage.FileStorage;
import dev.hwasil.application.unit.Ids;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.application.upkeep.CheckFiles;
import dev.hwasil.application.upkeep.CheckFiles.Difference;
import dev.hwasil.application.upkeep.NamedFiles;
import dev.hwasil.application.upkeep.SweepFiles;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.scene.SceneId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The process ends before and after each step that is done to files or rows, and nothing else of it happens: no row
 * names a file that is not there, what no row names is swept, and what was answered is there.
 */
public abstract class CrashPointsContract {

    private static final SamplePicture PICTURE = SamplePicture.jpeg(6000, 4000);

    /** What is being done while the process ends. */
    enum Work {
        FIRST_UPLOAD(0, 1, 9),
        REPLACEMENT(1, 2, 9),
        RESTORING(2, 3, 3),
        DELETION(2, 0, 16);

        private final int versionsBefore;
        private final int versionsAfter;
        private final int steps;

        Work(int versionsBefore, int versionsAfter, int steps) {
            this.versionsBefore = versionsBefore;
            this.versionsAfter = versionsAfter;
            this.steps = steps;
        }
    }

    @TempDir
    private Path folder;

    /**
     * What stands behind the ports.
     *
     * @param clock by which files say when they were stored
     */
    public record Ports(
            UnitOfWork work,
            Memberships memberships,
            Images images,
            ImageHistories histories,
            Artworks artworks,
            Users users,
            Events events,
            FileStorage files,
            Ids ids,
            InstantSource clock) {}

    /** Where rows and files are; nobody else works on them. */
    protected abstract Ports ports();

    /** Somebody who may do everything in the scenes. */
    protected abstract Caller caller();

    /** Another scene without pictures. */
    protected abstract SceneId scene();

    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final List<Difference> differences = new ArrayList<>();

    @AfterEach
    void endThreads() {
        threads.close();
    }

    @ParameterizedTest
    @EnumSource
    void wherever_the_process_ends_rows_and_files_agree(Work work) {
        int steps = 0;
        boolean isAnswered = false;
        while (!isAnswered) {
            var scene = scene();
            for (int i = 0; i < work.versionsBefore; i++) upload(new Life(Integer.MAX_VALUE), scene);
            isAnswered = isAnswered(work, scene, new Life(steps++));

            var versions = ports().histories().of(scene, null).stream()
                    .mapToInt(ImageView::versionCount)
                    .sum();
            assertThat(versions).isIn(isAnswered ? work.versionsAfter : work.versionsBefore, work.versionsAfter);
            assertThat(check(ports().clock()).differences())
                    .as("after step %d: %s", steps, differences)
                    .isZero();
            InstantSource later = () -> ports().clock().instant().plus(Duration.ofHours(25));
            var rows = new NamedFiles(ports().artworks(), ports().users());
            var _ = new SweepFiles(ports().files(), rows, later).handle(new SweepFiles.Command(true));
            var summary = check(later);
            assertThat(summary.differences())
                    .as("after step %d: %s", steps, differences)
                    .isZero();
            assertThat(summary.files()).as("after step %d", steps).isEqualTo(summary.named());
        }
        assertThat(steps).isEqualTo(work.steps + 1);
    }

    private CheckFiles.Summary check(InstantSource clock) {
        return new CheckFiles(ports().files(), new NamedFiles(ports().artworks(), ports().users()), clock)
                .handle(new CheckFiles.Command(true, differences::add));
    }

    private boolean isAnswered(Work work, SceneId scene, Life life) {
        try {
            switch (work) {
                case FIRST_UPLOAD, REPLACEMENT -> upload(life, scene);
                case RESTORING -> restore(life, scene);
                case DELETION -> delete(life, scene);
            }
        } catch (RuntimeException | ProcessEnded _) {
            assertThat(life.isOver()).isTrue();
            return false;
        }
        return !life.isOver();
    }

    private void upload(Life life, SceneId scene) {
        var storage = new MortalStorage(life, ports().files());
        var intake = new ArtworkIntake(new InMemoryImageOptimizer(), storage, ports().ids(), threads);
        var receive = new ReceiveArtwork(access(), intake);
        var upload = new UploadImage(
                work(life), access(), ports().images(), ports().events(), ports().ids(), ports().clock());
        var arrived = Uploads.arrived(PICTURE, folder, "사진.jpg");
        try (var received = receive.handle(new ReceiveArtwork.Command(caller(), scene, arrived))) {
            var _ = upload.handle(new UploadImage.Command(caller(), scene, ImageType.ART, received, null));
        }
    }

    private void restore(Life life, SceneId scene) {
        var restore =
                new RestoreImageVersion(work(life), access(), ports().images(), ports().events(), ports().clock());
        var _ = restore.handle(
                new RestoreImageVersion.Command(caller(), scene, imageOf(scene).id(), 1));
    }

    private void delete(Life life, SceneId scene) {
        var work = work(life);
        var storage = new MortalStorage(life, ports().files());
        var disposal = new ArtworkDisposal(work, ports().artworks(), storage, Runnable::run);
        var delete = new DeleteImage(
                work, access(), ports().images(), ports().artworks(), disposal, ports().events(), ports().clock());
        delete.handle(new DeleteImage.Command(caller(), scene, imageOf(scene).id()));
    }

    private ImageView imageOf(SceneId scene) {
        return ports().histories().of(scene, ImageType.ART).getFirst();
    }

    private Access access() {
        return new Access(ports().memberships());
    }

    private UnitOfWork work(Life life) {
        return new MortalWork(life, ports().work());
    }

    /** The process is no more. */
    private static final class ProcessEnded extends Error {
        private static final long serialVersionUID = 1;
    }

    /** So many steps, and then none. */
    private static final class Life {

        private int left;

        private Life(int steps) {
            left = steps;
        }

        private synchronized void step() {
            if (--left < 0) throw new ProcessEnded();
        }

        private synchronized boolean isOver() {
            return left < 0;
        }
    }

    /** Files, as long as the process lives. */
    private record MortalStorage(Life life, FileStorage files) implements FileStorage {

        @Override
        public void put(FileKey key, Content content) {
            life.step();
            files.put(key, content);
            life.step();
        }

        @Override
        public Optional<StoredFile> find(FileKey key) {
            life.step();
            return files.find(key);
        }

        @Override
        public void delete(FileKey key) {
            life.step();
            files.delete(key);
            life.step();
        }

        @Override
        public Stream<Listed> list() {
            life.step();
            return files.list();
        }

        @Override
        public boolean isReady() {
            life.step();
            return files.isReady();
        }
    }

    /** Units of work, as long as the process lives: it may end before one, in it, or when it has been committed. */
    private record MortalWork(Life life, UnitOfWork work) implements UnitOfWork {

        @Override
        public <T> T perform(Supplier<T> step) {
            life.step();
            var result = work.perform(() -> {
                var done = step.get();
                life.step();
                return done;
            });
            life.step();
            return result;
        }

        @Override
        public void afterCommit(Runnable then) {
            work.afterCommit(() -> {
                life.step();
                then.run();
            });
        }
    }
}
