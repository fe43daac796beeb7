package dev.hwasil.application.image;

import static dev.hwasil.domain.image.Artworks.anArtwork;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.image.AlreadyCurrent;
import dev.hwasil.domain.image.Artwork;
import dev.hwasil.domain.image.ArtworkId;
import dev.hwasil.domain.image.Image;
import dev.hwasil.domain.image.ImageFormat;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.world.Fresh;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Images} does. */
public abstract class ImagesContract extends StoresContract {

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
    void the_first_version_makes_the_image() {
        var first = first(scene, ImageType.LINEART);

        var appended = append(scene, ImageType.LINEART, present -> {
            assertThat(present).isEmpty();
            return first;
        });

        assertThat(appended).isEqualTo(first);
        assertThat(hold(scene, first.id())).contains(first);
    }

    @Test
    void the_next_version_is_put_on_top_of_what_is_there() {
        var first = append(scene, ImageType.ART, _ -> first(scene, ImageType.ART));

        var second = append(scene, ImageType.ART, present -> replaced(present.orElseThrow()));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.current().number()).isEqualTo(2);
        assertThat(hold(scene, first.id())).contains(second);
    }

    @Test
    void every_version_stays_as_it_was() {
        var first = given.uploaded(scene, ImageType.ART, owner);
        var second = append(scene, ImageType.ART, present -> replaced(present.orElseThrow()));
        var third = append(
                scene,
                ImageType.ART,
                present -> present.orElseThrow().restored(first.current(), owner.id(), given.now()));

        assertThat(version(first.id(), 1)).contains(first.current());
        assertThat(version(first.id(), 2)).contains(second.current());
        assertThat(version(first.id(), 3)).contains(third.current());
        assertThat(version(first.id(), 4)).isEmpty();
        assertThat(version(first.id(), 0)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_artwork_is_kept_with_all_that_is_known_of_it(ImageFormat format) {
        var artwork = new Artwork(
                new ArtworkId(Fresh.id()),
                format,
                1,
                100_000,
                50L << 20,
                "9a".repeat(32),
                "최종 \"진짜\" 최종.psd.png",
                true);
        var image = Image.first(
                new ImageId(Fresh.id()),
                scene.id(),
                ImageType.ART,
                artwork,
                owner.id(),
                "선을 다시 땄다\n전부 🎨",
                given.now());

        var _ = append(scene, ImageType.ART, _ -> image);

        assertThat(hold(scene, image.id())).contains(image);
        assertThat(version(image.id(), 1)).contains(image.current());
    }

    @Test
    void an_artwork_without_a_name_has_none() {
        var artwork =
                new Artwork(new ArtworkId(Fresh.id()), ImageFormat.JPEG, 6000, 4000, 1, "00".repeat(32), null, false);
        var image = Image.first(
                new ImageId(Fresh.id()), scene.id(), ImageType.LINEART, artwork, owner.id(), null, given.now());

        var _ = append(scene, ImageType.LINEART, _ -> image);

        assertThat(hold(scene, image.id())).contains(image);
    }

    @Test
    void types_and_scenes_keep_apart() {
        var another = given.scene(project);
        var lineart = given.uploaded(scene, ImageType.LINEART, owner);
        var art = given.uploaded(scene, ImageType.ART, owner);
        var elsewhere = given.uploaded(another, ImageType.LINEART, owner);

        assertThat(List.of(lineart, art, elsewhere))
                .extracting(image -> image.current().number())
                .containsOnly(1);
        assertThat(hold(scene, art.id())).contains(art);
        assertThat(hold(scene, elsewhere.id())).isEmpty();
        assertThat(hold(scene, new ImageId(Fresh.id()))).isEmpty();
    }

    @Test
    void what_the_step_refuses_is_not_put() {
        var first = given.uploaded(scene, ImageType.ART, owner);

        assertRefused(
                new AlreadyCurrent(),
                () -> append(scene, ImageType.ART, _ -> {
                    throw new AlreadyCurrent().asException();
                }));

        assertThat(hold(scene, first.id())).contains(first);
    }

    @Test
    void a_version_of_a_unit_that_failed_never_was() {
        var first = given.uploaded(scene, ImageType.ART, owner);

        assertThatThrownBy(() -> inUnit(() -> {
                    var _ = stores.images()
                            .append(scene.id(), ImageType.ART, present -> replaced(present.orElseThrow()));
                    throw new AlreadyCurrent().asException();
                }))
                .hasMessageContaining("already-current");

        assertThat(hold(scene, first.id())).contains(first);
        assertThat(version(first.id(), 2)).isEmpty();
        var next = append(scene, ImageType.ART, present -> replaced(present.orElseThrow()));
        assertThat(next.current().number()).isEqualTo(2);
    }

    @Test
    void racing_versions_of_an_empty_scene_are_numbered_without_a_gap_and_one_is_current() {
        var appended = Race.results(
                16,
                _ -> append(
                        scene,
                        ImageType.LINEART,
                        present -> present.map(this::replaced).orElseGet(() -> first(scene, ImageType.LINEART))));

        assertThat(appended)
                .extracting(Image::id)
                .containsOnly(appended.getFirst().id());
        assertThat(appended)
                .extracting(image -> image.current().number())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 16).boxed().toList());
        var last = appended.stream()
                .filter(image -> image.current().number() == 16)
                .findFirst();
        assertThat(hold(scene, appended.getFirst().id())).isEqualTo(last);
        assertThat(appended)
                .allSatisfy(
                        image -> assertThat(version(image.id(), image.current().number()))
                                .contains(image.current()));
    }

    @Test
    void who_holds_an_image_builds_on_what_they_saw() {
        var first = given.uploaded(scene, ImageType.ART, owner);

        Race.of(
                8,
                _ -> inUnit(() -> {
                    var held = stores.images().hold(scene.id(), first.id()).orElseThrow();
                    var _ = stores.images().append(scene.id(), ImageType.ART, _ -> replaced(held));
                }));

        assertThat(hold(scene, first.id()).orElseThrow().current().number()).isEqualTo(9);
    }

    @Test
    void images_change_only_in_a_unit() {
        var image = given.uploaded(scene, ImageType.ART, owner);

        assertOnlyInUnit(() -> stores.images().append(scene.id(), ImageType.ART, _ -> image));
        assertOnlyInUnit(() -> stores.images().hold(scene.id(), image.id()));
    }

    private Image append(Scene in, ImageType type, Function<Optional<Image>, Image> next) {
        return inUnit(() -> stores.images().append(in.id(), type, next));
    }

    private Optional<Image> hold(Scene in, ImageId image) {
        return inUnit(() -> stores.images().hold(in.id(), image));
    }

    private Optional<Image.Version> version(ImageId image, int number) {
        return inUnit(() -> stores.images().version(image, number));
    }

    private Image first(Scene in, ImageType type) {
        return Image.first(new ImageId(Fresh.id()), in.id(), type, anArtwork(), owner.id(), null, given.now());
    }

    private Image replaced(Image image) {
        return image.replaced(anArtwork(), owner.id(), "다음", given.now());
    }

    @Test
    void a_deleted_image_is_gone_with_all_its_versions_and_the_next_one_is_new() {
        var old = given.uploaded(scene, ImageType.ART, owner);
        var _ = given.uploaded(scene, ImageType.ART, owner);
        var lineart = given.uploaded(scene, ImageType.LINEART, owner);

        inUnit(() -> stores.images().delete(old));

        assertThat(stores.imageHistories().of(scene.id(), null))
                .extracting(ImageView::id)
                .containsExactly(lineart.id());
        assertThat(stores.imageHistories().versions(old.id(), null, 10).items()).isEmpty();
        var next = given.uploaded(scene, ImageType.ART, owner);
        assertThat(next.id()).isNotEqualTo(old.id());
        assertThat(next.current().number()).isEqualTo(1);
    }

    @Test
    void images_are_deleted_only_in_a_unit() {
        var image = given.uploaded(scene, ImageType.ART, owner);

        assertOnlyInUnit(() -> stores.images().delete(image));
    }
}
