package dev.hwasil.application.image;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.storage.InMemoryFileStorage;
import dev.hwasil.application.storage.NoRoomLeft;
import dev.hwasil.application.storage.StorageUnavailable;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.NotPermitted;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectArchived;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.NoSuchScene;
import dev.hwasil.domain.scene.Scene;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UploadImageTest extends UseCaseTest {

    private static final SamplePicture PICTURE = SamplePicture.jpeg(6000, 4000);

    @TempDir
    private Path folder;

    private final InMemoryImageOptimizer optimizer = new InMemoryImageOptimizer();
    private final InMemoryFileStorage files = new InMemoryFileStorage();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Project project;
    private Scene scene;

    @BeforeEach
    void addScene() {
        project = given.project(MINA);
        scene = given.scene(project);
        var _ = given.participant(JOON, project, Role.MEMBER);
    }

    @AfterEach
    void endThreads() {
        threads.close();
    }

    @Test
    void the_first_upload_is_version_1_and_answered_as_it_is_read() {
        var image = upload(JOON_CALLS, PICTURE);

        assertThat(image.current().number()).isEqualTo(1);
        assertThat(image.current().uploadedBy()).isEqualTo(JOON_CALLS.user());
        assertThat(image.current().changeDescription()).isEqualTo("선을 다시 땄다");
        assertThat(image.current().artwork().fileName()).isEqualTo("사진.jpg");
        assertThat(stores.imageHistories().find(scene.id(), image.id())).contains(image);
    }

    @Test
    void the_next_upload_is_the_next_version_of_the_same_image() {
        var first = upload(JOON_CALLS, PICTURE);
        var second = upload(MINA_CALLS, SamplePicture.png(1240, 1754));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.versionCount()).isEqualTo(2);
        assertThat(stores.imageHistories().versions(first.id(), null, 10).items())
                .containsExactly(second.current(), first.current());
    }

    @Test
    void the_others_are_told_of_each() {
        var first = upload(JOON_CALLS, PICTURE);
        var second = upload(JOON_CALLS, PICTURE);

        assertThat(told()).containsExactly(new ImageUploaded(first), new ImageUploaded(second));
    }

    @Test
    void sixteen_at_once_are_versions_1_to_16_with_all_their_files() {
        var numbers = Race.results(16, _ -> upload(JOON_CALLS, PICTURE).versionCount());

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 16).boxed().toList());
        assertThat(files.keys()).hasSize(16 * 3);
    }

    @Test
    void who_may_not_upload_is_refused_before_the_picture_is_looked_at() {
        var viewers = given.project(MINA);
        scene = given.scene(viewers);
        var _ = given.participant(JOON, viewers, Role.VIEWER);
        var damaged = PICTURE.damaged();

        assertThat(refusalOf(() -> upload(JOON_CALLS, damaged))).isEqualTo(new NotPermitted(Role.VIEWER));
        assertThat(refusalOf(() -> upload(SORA_CALLS, damaged))).isEqualTo(new NoSuchScene());
    }

    @Test
    void nothing_is_uploaded_to_an_archived_project() {
        scene = given.scene(given.project(MINA, Project.Status.ARCHIVED));

        assertThat(refusalOf(() -> upload(MINA_CALLS, PICTURE))).isEqualTo(new ProjectArchived());
        assertThat(files.keys()).isEmpty();
    }

    @Test
    void a_damaged_picture_leaves_nothing_behind() {
        assertThat(refusalOf(() -> upload(JOON_CALLS, PICTURE.damaged()))).isEqualTo(new UndecodableImage());

        assertNothingRemains();
    }

    @Test
    void a_full_storage_leaves_nothing_behind() {
        files.refuseWith(new NoRoomLeft().asException());

        assertThat(refusalOf(() -> upload(JOON_CALLS, PICTURE))).isEqualTo(new NoRoomLeft());

        assertNothingRemains();
    }

    @Test
    void who_is_demoted_while_the_picture_is_decoded_uploads_nothing() {
        optimizer.whileRendering(() -> changeRole(JOON, project, Role.VIEWER));

        assertThat(refusalOf(() -> upload(JOON_CALLS, PICTURE))).isEqualTo(new NotPermitted(Role.VIEWER));

        assertNothingRemains();
    }

    @Test
    void a_failure_before_the_commit_leaves_nothing_behind() {
        var failing = new UnitOfWork() {
            @Override
            public <T> T perform(Supplier<T> step) {
                return stores.work().perform(() -> {
                    var _ = step.get();
                    throw new NoSuchScene().asException();
                });
            }

            @Override
            public void afterCommit(Runnable then) {
                stores.work().afterCommit(then);
            }
        };

        assertThat(refusalOf(() -> upload(JOON_CALLS, PICTURE, failing))).isEqualTo(new NoSuchScene());

        assertNothingRemains();
    }

    @Test
    void what_is_received_and_not_used_leaves_nothing_behind() {
        var receive = new ReceiveArtwork(access, new ArtworkIntake(optimizer, files, ids, threads));
        var arrived = Uploads.arrived(PICTURE, folder, "사진.jpg");

        receive.handle(new ReceiveArtwork.Command(JOON_CALLS, scene.id(), arrived))
                .close();

        assertNothingRemains();
    }

    @Test
    void when_nobody_knows_whether_it_was_committed_the_files_stay() {
        var lostInTheCommit = new UnitOfWork() {
            @Override
            public <T> T perform(Supplier<T> step) {
                var _ = stores.work().perform(step);
                throw new StorageUnavailable().asException();
            }

            @Override
            public void afterCommit(Runnable then) {
                stores.work().afterCommit(then);
            }
        };

        assertThat(refusalOf(() -> upload(JOON_CALLS, PICTURE, lostInTheCommit)))
                .isEqualTo(new StorageUnavailable());

        assertThat(stores.imageHistories().of(scene.id(), ImageType.LINEART)).hasSize(1);
        assertThat(files.keys()).hasSize(3);
    }

    @Test
    void when_something_fails_after_the_commit_the_files_stay() {
        stores.onCommitted(_ -> {
            throw new IllegalStateException("a listener is broken");
        });

        assertThatThrownBy(() -> upload(JOON_CALLS, PICTURE)).isInstanceOf(IllegalStateException.class);

        assertThat(stores.imageHistories().of(scene.id(), ImageType.LINEART)).hasSize(1);
        assertThat(files.keys()).hasSize(3);
    }

    private ImageView upload(Caller caller, SamplePicture picture) {
        return upload(caller, picture, stores.work());
    }

    private ImageView upload(Caller caller, SamplePicture picture, UnitOfWork work) {
        var receive = new ReceiveArtwork(access, new ArtworkIntake(optimizer, files, ids, threads));
        var upload = new UploadImage(work, access, stores.images(), stores.events(), ids, clock);
        var arrived = Uploads.arrived(picture, folder, "사진.jpg");
        try (var received = receive.handle(new ReceiveArtwork.Command(caller, scene.id(), arrived))) {
            return upload.handle(new UploadImage.Command(caller, scene.id(), ImageType.LINEART, received, "선을 다시 땄다"));
        }
    }

    private void assertNothingRemains() {
        assertThat(files.keys()).isEmpty();
        assertThat(stores.imageHistories().of(scene.id(), null)).isEmpty();
        assertThat(told()).isEmpty();
    }
}
