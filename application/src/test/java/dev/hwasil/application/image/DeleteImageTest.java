package dev.hwasil.application.image;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.storage.Content;
import dev.hwasil.application.storage.FileKey;
import dev.hwasil.application.storage.InMemoryFileStorage;
import dev.hwasil.application.storage.StorageUnavailable;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.image.Image;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.image.NoSuchImage;
import dev.hwasil.domain.project.NotPermitted;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectArchived;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.NoSuchScene;
import dev.hwasil.domain.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DeleteImageTest extends UseCaseTest {

    private final InMemoryFileStorage files = new InMemoryFileStorage();
    private final List<Runnable> beside = new ArrayList<>();
    private final DeleteImage deleteImage = new DeleteImage(
            stores.work(),
            access,
            stores.images(),
            stores.artworks(),
            new ArtworkDisposal(stores.work(), stores.artworks(), files, beside::add),
            stores.events(),
            clock);
    private Project project;
    private Scene scene;

    @BeforeEach
    void addScene() {
        project = given.project(MINA);
        scene = given.scene(project);
    }

    @Test
    void a_deleted_image_is_gone_and_all_are_told() {
        var art = given.uploaded(scene, ImageType.ART, MINA);
        var lineart = given.uploaded(scene, ImageType.LINEART, MINA);

        delete(MINA_CALLS, art);

        assertThat(stores.imageHistories().of(scene.id(), null))
                .extracting(ImageView::id)
                .containsExactly(lineart.id());
        assertThat(told()).containsExactly(new ImageDeleted(scene.id(), art.id(), ImageType.ART));
        assertThat(refusalOf(() -> delete(MINA_CALLS, art))).isEqualTo(new NoSuchImage());
    }

    @Test
    void its_files_go_after_the_answer_each_artwork_once_and_no_others() {
        var first = given.uploaded(scene, ImageType.ART, MINA);
        var second = given.uploaded(scene, ImageType.ART, MINA);
        var restored = stores.work()
                .perform(() -> stores.images()
                        .append(
                                scene.id(),
                                ImageType.ART,
                                _ -> second.restored(first.current(), MINA.id(), clock.instant())));
        var kept = given.uploaded(scene, ImageType.LINEART, MINA);
        var all = stored(List.of(first, second, restored, kept));

        delete(MINA_CALLS, restored);
        assertThat(files.keys()).containsExactlyInAnyOrderElementsOf(all);
        beside.forEach(Runnable::run);

        assertThat(files.keys()).containsExactlyInAnyOrderElementsOf(keys(kept));
    }

    @Test
    void a_storage_that_is_away_keeps_nobody_from_deleting() {
        var image = given.uploaded(scene, ImageType.ART, MINA);
        var all = stored(List.of(image));

        delete(MINA_CALLS, image);
        files.refuseWith(new StorageUnavailable().asException());
        beside.forEach(Runnable::run);

        assertThat(files.keys()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(stores.imageHistories().of(scene.id(), null)).isEmpty();
    }

    @Test
    void nothing_is_removed_when_the_unit_fails() {
        var image = given.uploaded(scene, ImageType.ART, MINA);
        var _ = given.participant(JOON, project, Role.MEMBER);

        assertThat(refusalOf(() -> delete(JOON_CALLS, image))).isEqualTo(new NotPermitted(Role.MEMBER));
        assertThat(beside).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void for_a_stranger_and_in_another_scene_it_is_not_there() {
        var image = given.uploaded(scene, ImageType.ART, MINA);
        assertThat(refusalOf(() -> delete(SORA_CALLS, image))).isEqualTo(new NoSuchScene());

        scene = given.scene(project);
        assertThat(refusalOf(() -> delete(MINA_CALLS, image))).isEqualTo(new NoSuchImage());
    }

    @Test
    void in_an_archived_project_it_stays() {
        scene = given.scene(given.project(MINA, Project.Status.ARCHIVED));
        var image = given.uploaded(scene, ImageType.ART, MINA);

        assertThat(refusalOf(() -> delete(MINA_CALLS, image))).isEqualTo(new ProjectArchived());
    }

    private List<FileKey> stored(List<Image> images) {
        var keys = images.stream()
                .flatMap(image -> keys(image).stream())
                .distinct()
                .toList();
        keys.forEach(key -> files.put(key, new Content.Bytes(new byte[1])));
        return keys;
    }

    private static List<FileKey> keys(Image image) {
        var artwork = image.current().artwork();
        return ArtworkFiles.of(artwork.id(), artwork.format()).all();
    }

    private void delete(Caller actor, Image image) {
        deleteImage.handle(new DeleteImage.Command(actor, scene.id(), image.id()));
    }
}
