package dev.hwasil.application.scene;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.image.ArtworkDisposal;
import dev.hwasil.application.image.ArtworkFiles;
import dev.hwasil.application.storage.Content;
import dev.hwasil.application.storage.FileKey;
import dev.hwasil.application.storage.InMemoryFileStorage;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.image.Image;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.NotPermitted;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectArchived;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.NoSuchScene;
import dev.hwasil.domain.scene.Scene;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DeleteSceneTest extends UseCaseTest {

    private final InMemoryFileStorage files = new InMemoryFileStorage();
    private final DeleteScene deleteScene = new DeleteScene(
            stores.work(),
            access,
            stores.scenes(),
            stores.artworks(),
            new ArtworkDisposal(stores.work(), stores.artworks(), files, Runnable::run),
            stores.events(),
            clock);
    private Project project;
    private Scene first;
    private Scene second;

    @BeforeEach
    void addScenes() {
        project = given.project(MINA);
        first = given.scene(project);
        second = given.scene(project);
    }

    @Test
    void a_deleted_scene_is_gone_the_others_keep_their_numbers_and_all_are_told() {
        delete(MINA_CALLS, first);

        assertThat(stores.board().of(project.id(), null, 10).items())
                .extracting(SceneView::sceneNumber)
                .containsExactly(2);
        assertThat(told()).containsExactly(new SceneDeleted(first.id(), 1, null));
        assertThat(refusalOf(() -> delete(MINA_CALLS, first))).isEqualTo(new NoSuchScene());
    }

    @Test
    void the_files_of_all_its_versions_go_with_it() {
        var old = stored(given.uploaded(first, ImageType.ART, MINA));
        var current = stored(given.uploaded(first, ImageType.ART, MINA));
        var kept = stored(given.uploaded(second, ImageType.ART, MINA));
        assertThat(files.keys()).containsAll(old).containsAll(current);

        delete(MINA_CALLS, first);

        assertThat(files.keys()).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void it_is_for_those_who_arrange() {
        var _ = given.participant(JOON, project, Role.MEMBER);

        assertThat(refusalOf(() -> delete(JOON_CALLS, first))).isEqualTo(new NotPermitted(Role.MEMBER));
        assertThat(refusalOf(() -> delete(SORA_CALLS, first))).isEqualTo(new NoSuchProject());
        changeRole(JOON, project, Role.EDITOR);
        delete(JOON_CALLS, first);
    }

    @Test
    void a_scene_is_not_deleted_under_another_project_or_in_an_archived_one() {
        var another = given.scene(given.project(MINA));
        assertThat(refusalOf(() -> delete(MINA_CALLS, another))).isEqualTo(new NoSuchScene());

        project = given.project(MINA, Project.Status.ARCHIVED);
        var archived = given.scene(project);
        assertThat(refusalOf(() -> delete(MINA_CALLS, archived))).isEqualTo(new ProjectArchived());
    }

    private List<FileKey> stored(Image image) {
        var artwork = image.current().artwork();
        var keys = ArtworkFiles.of(artwork.id(), artwork.format()).all();
        keys.forEach(key -> files.put(key, new Content.Bytes(new byte[1])));
        return keys;
    }

    private void delete(Caller actor, Scene scene) {
        deleteScene.handle(new DeleteScene.Command(actor, project.id(), scene.id()));
    }
}
