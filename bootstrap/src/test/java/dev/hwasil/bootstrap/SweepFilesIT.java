package dev.hwasil.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.ProfileFiles;
import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.image.ArtworkDisposal;
import dev.hwasil.application.image.ArtworkFiles;
import dev.hwasil.application.image.ReceiveArtwork;
import dev.hwasil.application.image.Upload;
import dev.hwasil.application.image.UploadImage;
import dev.hwasil.application.presence.SocketRooms;
import dev.hwasil.application.scene.DeleteScene;
import dev.hwasil.application.storage.Content;
import dev.hwasil.application.storage.Received;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.application.upkeep.CheckFiles;
import dev.hwasil.application.upkeep.CheckFiles.Difference;
import dev.hwasil.application.upkeep.NamedFiles;
import dev.hwasil.application.upkeep.SweepFiles;
import dev.hwasil.application.upkeep.SweepFiles.Outcome.Swept;
import dev.hwasil.domain.account.ProfileImageId;
import dev.hwasil.domain.image.Artwork;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.imaging.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sweep, over the files of a disk and the rows of PostgreSQL, beside what goes on with both. */
final class SweepFilesIT {

    private static final byte[] PICTURE = Pictures.lineDrawing(16, 16);
    private static final Duration NEARLY_A_DAY = Duration.ofHours(23);
    private static final Duration MORE_THAN_A_DAY = Duration.ofHours(25);

    @TempDir
    private static Path folder;

    private static final Closing CLOSING = new Closing();
    private static Installation installation;
    private static Adapters adapters;
    private static UseCases use;
    private static Caller mina;

    private ProjectId project;
    private SceneId scene;

    @BeforeAll
    static void open() {
        installation = Installation.open(folder, CLOSING);
        adapters = installation.adapters();
        use = installation.use();
        mina = installation.mina();
    }

    @AfterAll
    static void close() {
        CLOSING.close();
    }

    @BeforeEach
    void addScene() {
        project = installation.newProject();
        scene = installation.newScene(project);
    }

    /** To the sweep an upload's files look nearly a day old, while their row is just being written. */
    @Test
    void in_each_of_a_thousand_races_an_upload_keeps_its_files_and_those_of_no_row_go() {
        var place = placeOfOrphan();
        for (var round = 0; round < 1000; round++) {
            if (round % 100 == 99) startAnew();
            makeOld(place, Duration.ofHours(12));

            var results = Race.<Object>results(2, racer -> racer == 0 ? uploaded() : sweptAfter(NEARLY_A_DAY));

            assertThat(filesOf((Artwork) results.get(0))).isEqualTo(3);
            assertThat(place).doesNotExist();
            assertThat(((Swept) results.get(1)).removed()).isEqualTo(1);
        }
        var differences = new ArrayList<Difference>();
        var _ = Upkeep.over(adapters).checkFiles().handle(new CheckFiles.Command(true, differences::add));
        assertThat(differences).isEmpty();
    }

    @Test
    void upkeep_is_done_once_in_its_period() throws IOException {
        var _ = uploaded();
        var rooms = adapters.stores().socketRooms();
        var upkeep = Upkeep.over(adapters);
        var place = placeOfOrphan();
        makeOld(place, MORE_THAN_A_DAY);
        rooms.put("socket", mina.id(), new SocketRooms.Place(project, null, false, Status.ONLINE), Instant.now());

        upkeep.run();
        assertThat(place).doesNotExist();
        assertThat(rooms.forget(Instant.now())).isZero();

        makeOld(place, MORE_THAN_A_DAY);
        upkeep.run();
        assertThat(place).exists();
        Files.delete(place);
    }

    @Test
    void what_a_crash_leaves_between_a_file_and_its_row_goes_after_a_day() {
        var named = uploaded();
        var left = received().value();

        assertThat(sweptAfter(NEARLY_A_DAY).removed()).isZero();
        assertThat(filesOf(left)).isEqualTo(3);
        assertThat(sweptAfter(MORE_THAN_A_DAY).removed()).isEqualTo(3);
        assertThat(filesOf(left)).isZero();
        assertThat(filesOf(named)).isEqualTo(3);
    }

    @Test
    void what_a_crash_leaves_between_a_commit_and_the_removal_of_files_goes_after_a_day() {
        var left = uploaded();
        deleteSceneAndCrash();
        addScene();
        var named = uploaded();

        assertThat(sweptAfter(NEARLY_A_DAY).removed()).isZero();
        assertThat(filesOf(left)).isEqualTo(3);
        assertThat(sweptAfter(MORE_THAN_A_DAY).removed()).isEqualTo(3);
        assertThat(filesOf(left)).isZero();
        assertThat(filesOf(named)).isEqualTo(3);
    }

    @Test
    void several_nodes_sweep_at_once_without_harm() {
        var named = uploaded();
        var left = received().value();

        Race.of(4, _ -> sweptAfter(MORE_THAN_A_DAY));

        assertThat(filesOf(left)).isZero();
        assertThat(filesOf(named)).isEqualTo(3);
    }

    /** Commits, and never comes to what it does beside the answer. */
    private void deleteSceneAndCrash() {
        var stores = adapters.stores();
        var crash = new ArtworkDisposal(stores.work(), stores.artworks(), adapters.files(), _ -> {});
        new DeleteScene(
                        stores.work(),
                        new Access(stores.memberships()),
                        stores.scenes(),
                        stores.artworks(),
                        crash,
                        stores.events(),
                        adapters.clock())
                .handle(new DeleteScene.Command(mina, project, scene));
    }

    private static Swept sweptAfter(Duration time) {
        var stores = adapters.stores();
        var rows = new NamedFiles(stores.artworks(), stores.users());
        var sweepFiles = new SweepFiles(
                adapters.files(), rows, () -> adapters.clock().instant().plus(time));
        return (Swept) sweepFiles.handle(new SweepFiles.Command(false));
    }

    private Artwork uploaded() {
        try (var received = received()) {
            use.uploadImage().handle(new UploadImage.Command(mina, scene, ImageType.ART, received, null));
            return received.value();
        }
    }

    private Received<Artwork> received() {
        try {
            var file = Files.write(Files.createTempFile(folder, "upload", ""), PICTURE);
            var upload = new Upload(file, PICTURE.length, Sha256.ofContent(PICTURE), "선.png");
            var received = use.receiveArtwork().handle(new ReceiveArtwork.Command(mina, scene, upload));
            Files.delete(file);
            return received;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The files of a deleted scene go while others come. */
    private void startAnew() {
        use.deleteScene().handle(new DeleteScene.Command(mina, project, scene));
        addScene();
    }

    private static Path placeOfOrphan() {
        var key = ProfileFiles.of(new ProfileImageId(Fresh.id()));
        adapters.files().put(key, new Content.Bytes(new byte[1]));
        try (var files = Files.walk(folder.resolve("uploads"))) {
            return files.filter(path -> path.endsWith(key.value().replace('/', ',')))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void makeOld(Path place, Duration age) {
        try {
            Files.write(place, new byte[1]);
            Files.setLastModifiedTime(place, FileTime.from(Instant.now().minus(age)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static long filesOf(Artwork artwork) {
        return ArtworkFiles.of(artwork.id(), artwork.format()).all().stream()
                .filter(key -> adapters.files().find(key).isPresent())
                .count();
    }
}
