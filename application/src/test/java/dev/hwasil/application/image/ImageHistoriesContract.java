package dev.hwasil.application.image;

import static dev.hwasil.application.account.Callers.refTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.page.Page;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.world.Fresh;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ImageHistories} shows. */
public abstract class ImageHistoriesContract extends StoresContract {

    private User owner;
    private Project project;
    private Scene scene;

    @BeforeEach
    void addScene() {
        owner = given.someone();
        project = given.project(owner);
        scene = given.scene(project);
    }

    @Test
    void a_scene_shows_its_images_lineart_first() {
        var art = given.uploaded(scene, ImageType.ART, owner);
        var lineart = given.uploaded(scene, ImageType.LINEART, owner);
        var _ = given.uploaded(given.scene(project), ImageType.ART, owner);

        assertThat(histories().of(scene.id(), null))
                .containsExactly(ImageView.of(lineart, refTo(owner)), ImageView.of(art, refTo(owner)));
    }

    @Test
    void a_scene_shows_the_image_of_one_type() {
        var art = given.uploaded(scene, ImageType.ART, owner);

        assertThat(histories().of(scene.id(), ImageType.ART)).containsExactly(ImageView.of(art, refTo(owner)));
        assertThat(histories().of(scene.id(), ImageType.LINEART)).isEmpty();
    }

    @Test
    void a_scene_without_images_shows_none() {
        assertThat(histories().of(scene.id(), null)).isEmpty();
        assertThat(histories().of(new SceneId(Fresh.id()), null)).isEmpty();
    }

    @Test
    void an_image_shows_its_current_version_and_who_made_that() {
        var joon = given.someoneIn(project, Role.MEMBER);
        var _ = given.uploaded(scene, ImageType.ART, owner);
        var second = given.uploaded(scene, ImageType.ART, joon);

        assertThat(histories().find(scene.id(), second.id())).contains(ImageView.of(second, refTo(joon)));
    }

    @Test
    void an_image_is_not_found_under_another_scene() {
        var image = given.uploaded(scene, ImageType.ART, owner);

        assertThat(histories().find(given.scene(project).id(), image.id())).isEmpty();
        assertThat(histories().find(scene.id(), new ImageId(Fresh.id()))).isEmpty();
    }

    @Test
    void a_restored_version_says_from_which() {
        var first = given.uploaded(scene, ImageType.ART, owner);
        var _ = given.uploaded(scene, ImageType.ART, owner);
        var at = given.now();
        var restored = inUnit(() -> stores.images()
                .append(
                        scene.id(),
                        ImageType.ART,
                        image -> image.orElseThrow().restored(first.current(), owner.id(), at)));

        var newest = histories().versions(first.id(), null, 1).items().getFirst();

        assertThat(newest).isEqualTo(VersionView.of(restored.current(), refTo(owner)));
        assertThat(newest.restoredFrom()).isEqualTo(1);
        assertThat(newest.artwork()).isEqualTo(first.current().artwork());
    }

    @Test
    void versions_are_read_page_by_page_the_newest_first() {
        var image = given.uploaded(scene, ImageType.ART, owner);
        for (var i = 0; i < 4; i++) {
            var _ = given.uploaded(scene, ImageType.ART, owner);
            var _ = given.uploaded(scene, ImageType.LINEART, owner);
        }

        var first = histories().versions(image.id(), null, 2);
        var second = histories().versions(image.id(), 4, 2);
        var third = histories().versions(image.id(), 2, 2);

        assertThat(List.of(first, second, third)).extracting(Page::hasMore).containsExactly(true, true, false);
        assertThat(List.of(first, second, third))
                .flatMap(Page::items)
                .extracting(VersionView::number)
                .containsExactly(5, 4, 3, 2, 1);
        assertThat(third.items()).containsExactly(VersionView.of(image.current(), refTo(owner)));
    }

    @Test
    void an_image_that_never_was_has_no_versions() {
        assertThat(histories().versions(new ImageId(Fresh.id()), null, 10)).isEqualTo(new Page<>(List.of(), false));
    }

    private ImageHistories histories() {
        return stores.imageHistories();
    }
}
