package dev.hwasil.application.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.page.Page;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.image.Artwork;
import dev.hwasil.domain.image.ArtworkId;
import dev.hwasil.domain.image.Image;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.world.Fresh;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Artworks} knows. */
public abstract class ArtworksContract extends StoresContract {

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
    void every_artwork_that_was_ever_shown_is_there_once() {
        var first = given.uploaded(scene, ImageType.ART, owner);
        var second = given.uploaded(scene, ImageType.ART, owner);
        var restored = restored(second, first.current());
        var lineart = given.uploaded(scene, ImageType.LINEART, owner);
        var elsewhere = given.uploaded(given.scene(project), ImageType.ART, owner);
        var _ = given.uploaded(given.scene(given.project(owner)), ImageType.ART, owner);

        assertThat(restored.current().artwork()).isEqualTo(shown(first));
        assertThat(stores.artworks().of(second.id())).containsExactlyInAnyOrder(shown(first), shown(second));
        assertThat(stores.artworks().of(scene.id()))
                .containsExactlyInAnyOrder(shown(first), shown(second), shown(lineart));
        assertThat(stores.artworks().of(project.id()))
                .containsExactlyInAnyOrder(shown(first), shown(second), shown(lineart), shown(elsewhere));
    }

    @Test
    void all_of_them_are_read_page_by_page_each_once() {
        var first = given.uploaded(scene, ImageType.ART, owner);
        var second = given.uploaded(scene, ImageType.ART, owner);
        var _ = restored(second, first.current());
        var elsewhere = given.uploaded(given.scene(given.project(owner)), ImageType.LINEART, owner);

        var all = new ArrayList<Artwork>();
        Page<Artwork> page;
        do {
            page = stores.artworks().all(all.isEmpty() ? null : all.getLast().id(), 2);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            all.addAll(page.items());
        } while (page.hasMore());

        assertThat(all).doesNotHaveDuplicates().contains(shown(first), shown(second), shown(elsewhere));
    }

    @Test
    void what_a_person_has_uploaded_is_read_page_by_page_and_not_what_they_restored() {
        var joon = given.someone();
        var first = given.uploaded(scene, ImageType.ART, joon);
        var second = given.uploaded(given.scene(given.project(owner)), ImageType.LINEART, joon);
        var ofOwner = given.uploaded(scene, ImageType.ART, owner);
        var _ = restored(ofOwner, first.current());

        var all = Stream.of(first, second)
                .map(ArtworksContract::shown)
                .sorted(Comparator.comparing((Artwork artwork) -> artwork.id().value()))
                .toList();
        assertThat(stores.artworks().by(joon.id(), null, 1)).isEqualTo(new Page<>(all.subList(0, 1), true));
        assertThat(stores.artworks().by(joon.id(), all.getFirst().id(), 9))
                .isEqualTo(new Page<>(all.subList(1, 2), false));
        assertThat(stores.artworks().by(owner.id(), null, 9).items()).containsExactly(shown(ofOwner));
    }

    @Test
    void where_nothing_was_shown_there_is_none() {
        assertThat(stores.artworks().of(scene.id())).isEmpty();
        assertThat(stores.artworks().of(new SceneId(Fresh.id()))).isEmpty();
        assertThat(stores.artworks().of(new ImageId(Fresh.id()))).isEmpty();
        assertThat(stores.artworks().of(new ProjectId(Fresh.id()))).isEmpty();
    }

    @Test
    void an_artwork_is_named_as_long_as_any_version_shows_it() {
        var first = given.uploaded(scene, ImageType.ART, owner);
        var second = given.uploaded(scene, ImageType.ART, owner);
        var _ = restored(second, first.current());
        var never = new ArtworkId(Fresh.id());
        var asked = List.of(shown(first).id(), shown(second).id(), never);

        assertThat(stores.artworks().named(asked))
                .containsExactlyInAnyOrder(shown(first).id(), shown(second).id());
        inUnit(() -> stores.images().delete(second));
        assertThat(stores.artworks().named(asked)).isEmpty();
        assertThat(stores.artworks().named(List.of())).isEmpty();
    }

    private static Artwork shown(Image image) {
        return image.current().artwork();
    }

    private Image restored(Image image, Image.Version earlier) {
        var at = given.now();
        return inUnit(() ->
                stores.images().append(scene.id(), image.type(), _ -> image.restored(earlier, owner.id(), at)));
    }
}
