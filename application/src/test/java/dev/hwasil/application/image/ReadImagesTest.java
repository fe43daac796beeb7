package dev.hwasil.application.image;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.image.Image;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.image.NoSuchImage;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.NoSuchScene;
import dev.hwasil.domain.scene.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReadImagesTest extends UseCaseTest {

    private final ReadImages readImages = new ReadImages(access, stores.imageHistories());
    private Project project;
    private Scene scene;
    private Image art;

    @BeforeEach
    void upload() {
        project = given.project(MINA, Project.Status.ARCHIVED);
        scene = given.scene(project);
        var _ = given.uploaded(scene, ImageType.ART, MINA);
        art = given.uploaded(scene, ImageType.ART, MINA);
        var _ = given.participant(JOON, project, Role.VIEWER);
    }

    @Test
    void a_viewer_sees_the_images_of_an_archived_project() {
        var view = ImageView.of(art, MINA_CALLS.user());

        assertThat(readImages.all(JOON_CALLS, scene.id(), null)).containsExactly(view);
        assertThat(readImages.all(JOON_CALLS, scene.id(), ImageType.LINEART)).isEmpty();
        assertThat(readImages.one(JOON_CALLS, scene.id(), art.id())).isEqualTo(view);
        assertThat(readImages.history(JOON_CALLS, scene.id(), art.id(), null, 1).items())
                .containsExactly(view.current());
        assertThat(readImages.history(JOON_CALLS, scene.id(), art.id(), 2, 1).items())
                .extracting(VersionView::number)
                .containsExactly(1);
    }

    @Test
    void for_a_stranger_they_are_not_there() {
        assertThat(refusalOf(() -> readImages.all(SORA_CALLS, scene.id(), null)))
                .isEqualTo(new NoSuchScene());
        assertThat(refusalOf(() -> readImages.one(SORA_CALLS, scene.id(), art.id())))
                .isEqualTo(new NoSuchScene());
        assertThat(refusalOf(() -> readImages.history(SORA_CALLS, scene.id(), art.id(), null, 1)))
                .isEqualTo(new NoSuchScene());
    }

    @Test
    void an_image_is_not_seen_under_another_scene() {
        var another = given.scene(project);

        assertThat(refusalOf(() -> readImages.one(JOON_CALLS, another.id(), art.id())))
                .isEqualTo(new NoSuchImage());
        assertThat(refusalOf(() -> readImages.history(JOON_CALLS, another.id(), art.id(), null, 1)))
                .isEqualTo(new NoSuchImage());
    }
}
