package dev.hwasil.application.annotation;

import static dev.hwasil.application.account.Callers.refTo;
import static dev.hwasil.domain.annotation.Shapes.aText;
import static dev.hwasil.domain.annotation.Shapes.ofEveryType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.annotation.Overlays.Version;
import dev.hwasil.application.page.Page;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.annotation.Shape;
import dev.hwasil.domain.image.Image;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.world.Fresh;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Overlays} shows. */
public abstract class OverlaysContract extends StoresContract {

    private User owner;
    private User joon;
    private Scene scene;
    private Image image;

    @BeforeEach
    void uploadPicture() {
        owner = given.someone();
        var project = given.project(owner);
        joon = given.someoneIn(project, Role.MEMBER);
        scene = given.scene(project);
        image = given.uploaded(scene, ImageType.ART, owner);
    }

    @Test
    void annotations_of_every_type_are_shown_with_who_made_them_the_newest_first() {
        var views = new ArrayList<AnnotationView>();
        for (var shape : ofEveryType()) {
            views.addFirst(AnnotationView.of(given.annotation(image, joon, shape), refTo(joon)));
        }

        assertThat(overlays().of(image.id(), new Version.Newest(), null, 10).items())
                .containsExactlyElementsOf(views);
        assertThat(views)
                .allSatisfy(view -> assertThat(overlays().find(view.id())).contains(view));
        assertThat(overlays().find(new AnnotationId(Fresh.id()))).isEmpty();
    }

    @Test
    void what_a_person_has_drawn_is_read_page_by_page_wherever_it_was() {
        var first = AnnotationView.of(given.annotation(image, joon, aText("1")), refTo(joon));
        var other = given.uploaded(given.scene(given.project(owner)), ImageType.LINEART, owner);
        var second = AnnotationView.of(given.annotation(other, joon, aText("2")), refTo(joon));
        var _ = given.annotation(image, owner, aText("3"));

        assertThat(overlays().by(joon.id(), null, 1)).isEqualTo(new Page<>(List.of(second), true));
        assertThat(overlays().by(joon.id(), second.id(), 1)).isEqualTo(new Page<>(List.of(first), false));
    }

    @Test
    void what_lies_over_each_version_is_shown_there() {
        var ofFirst = given.annotation(image, owner, aText("1"));
        var second = given.uploaded(scene, ImageType.ART, owner);
        var ofSecond = given.annotation(second, owner, aText("2"));
        var _ = given.annotation(given.uploaded(scene, ImageType.LINEART, owner), owner, aText("선화"));

        assertThat(shown(new Version.Newest())).containsExactly(ofSecond.id());
        assertThat(shown(new Version.Numbered(1))).containsExactly(ofFirst.id());
        assertThat(shown(new Version.Numbered(2))).containsExactly(ofSecond.id());
        assertThat(shown(new Version.Numbered(3))).isEmpty();
        assertThat(shown(new Version.All())).containsExactly(ofSecond.id(), ofFirst.id());
        assertThat(overlays().of(new ImageId(Fresh.id()), new Version.All(), null, 10))
                .isEqualTo(new Page<>(List.of(), false));
    }

    @Test
    void annotations_are_read_page_by_page_also_when_one_goes_meanwhile() {
        var all = new ArrayList<AnnotationId>();
        for (var i = 0; i < 5; i++) {
            all.addFirst(given.annotation(image, owner, aText("글 " + i)).id());
        }

        var first = overlays().of(image.id(), new Version.Newest(), null, 2);
        inUnit(() -> stores.annotations().delete(all.get(1)));
        var second = overlays().of(image.id(), new Version.Newest(), all.get(1), 2);
        var third = overlays().of(image.id(), new Version.All(), all.get(3), 2);

        assertThat(List.of(first, second, third)).extracting(Page::hasMore).containsExactly(true, true, false);
        assertThat(List.of(first, second, third)).flatMap(OverlaysContract::ids).containsExactlyElementsOf(all);
    }

    @Test
    void an_edited_annotation_is_shown_as_it_is_now() {
        var annotation = given.annotation(image, joon, aText("전"));
        var edited = annotation.edited(new Shape.Outline(null, null, null, null, "후", null, null), given.now());
        inUnit(() -> stores.annotations().save(edited));

        assertThat(overlays().find(annotation.id())).contains(AnnotationView.of(edited, refTo(joon)));
    }

    private Overlays overlays() {
        return stores.overlays();
    }

    private List<AnnotationId> shown(Version version) {
        return ids(overlays().of(image.id(), version, null, 10));
    }

    private static List<AnnotationId> ids(Page<AnnotationView> page) {
        return page.items().stream().map(AnnotationView::id).toList();
    }
}
