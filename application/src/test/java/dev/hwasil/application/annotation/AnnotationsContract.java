package dev.hwasil.application.annotation;

import static dev.hwasil.domain.annotation.Shapes.aRectangle;
import static dev.hwasil.domain.annotation.Shapes.aStroke;
import static dev.hwasil.domain.annotation.Shapes.aText;
import static dev.hwasil.domain.annotation.Shapes.at;
import static dev.hwasil.domain.annotation.Shapes.ofEveryType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.annotation.Annotation;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.annotation.Drawing;
import dev.hwasil.domain.annotation.Shape;
import dev.hwasil.domain.image.Image;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.image.NoSuchVersion;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.world.Fresh;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Annotations} does. */
public abstract class AnnotationsContract extends StoresContract {

    private User owner;
    private Scene scene;
    private Image image;

    @BeforeEach
    void uploadPicture() {
        owner = given.someone();
        scene = given.scene(given.project(owner));
        image = given.uploaded(scene, ImageType.ART, owner);
    }

    @Test
    void annotations_of_every_type_are_found_as_they_were_made() {
        for (var shape : ofEveryType()) {
            var annotation = given.annotation(image, owner, shape);

            assertThat(found(annotation.id())).contains(annotation);
        }
    }

    @Test
    void the_longest_drawing_is_kept_to_the_last_point() {
        var drawing = new Drawing(List.of(aStroke(9_999), aStroke(Drawing.MAX_POINTS - 9_999)));
        var shape = Shape.of(Shape.Type.DRAWING, new Shape.Outline(-1.0, 2.0, null, null, "선", drawing, "#012345"));

        var annotation = given.annotation(image, owner, shape);

        assertThat(found(annotation.id())).contains(annotation);
    }

    @Test
    void numbers_are_kept_as_they_are() {
        var shape = Shape.of(
                Shape.Type.RECTANGLE,
                new Shape.Outline(1 / 3.0, Double.MIN_VALUE, 0.1 + 0.2, Math.nextDown(3.0), null, null, null));

        assertThat(found(given.annotation(image, owner, shape).id())
                        .orElseThrow()
                        .shape())
                .isEqualTo(shape);
    }

    @Test
    void what_is_changed_is_found_so() {
        for (var shape : ofEveryType()) {
            var annotation = given.annotation(image, owner, shape);
            var said = new Shape.Outline(0.5, -0.5, 0.25, 0.75, "바뀐 말", null, "#abcdef");
            var edited = annotation.edited(said, given.now());

            inUnit(() -> {
                var _ = stores.annotations().hold(annotation.id());
                stores.annotations().save(edited);
            });

            assertThat(found(annotation.id())).contains(edited);
        }
    }

    @Test
    void what_is_deleted_is_gone() {
        var annotation = given.annotation(image, owner, aText("더"));
        var other = given.annotation(image, owner, aText("더"));

        inUnit(() -> stores.annotations().delete(annotation.id()));

        assertThat(found(annotation.id())).isEmpty();
        assertThat(found(other.id())).contains(other);
        assertThat(found(new AnnotationId(Fresh.id()))).isEmpty();
    }

    @Test
    void an_older_version_may_be_drawn_on() {
        var second = given.uploaded(scene, ImageType.ART, owner);

        var annotation = given.annotation(image, owner, aText("전"));

        assertThat(second.current().number()).isEqualTo(2);
        assertThat(found(annotation.id()).orElseThrow().versionNumber()).isEqualTo(1);
    }

    @Test
    void nothing_is_drawn_on_a_version_that_is_not_there() {
        var ahead = drawnOn(image.id(), 2);
        var gone = drawnOn(new ImageId(Fresh.id()), 1);

        assertRefused(new NoSuchVersion(2), () -> add(ahead));
        assertRefused(new NoSuchVersion(1), () -> add(gone));
        assertThat(found(ahead.id())).isEmpty();
    }

    @Test
    void who_holds_an_annotation_changes_it_alone() {
        var annotation = given.annotation(image, owner, aRectangle());

        Race.of(
                8,
                _ -> inUnit(() -> {
                    var held = stores.annotations().hold(annotation.id()).orElseThrow();
                    stores.annotations().save(held.edited(at(held.shape().x() + 0.125, null), given.now()));
                }));

        assertThat(found(annotation.id()).orElseThrow().shape().x()).isEqualTo(1);
        assertThat(found(annotation.id()).orElseThrow().version()).isEqualTo(9);
    }

    @Test
    void annotations_are_changed_only_in_a_unit() {
        var annotation = given.annotation(image, owner, aText("더"));

        assertOnlyInUnit(() -> stores.annotations().add(drawnOn(image.id(), 1)));
        assertOnlyInUnit(() -> stores.annotations().hold(annotation.id()));
        assertOnlyInUnit(() -> stores.annotations().save(annotation));
        assertOnlyInUnit(() -> stores.annotations().delete(annotation.id()));
    }

    private Annotation drawnOn(ImageId on, int version) {
        return Annotation.drawn(new AnnotationId(Fresh.id()), on, version, owner.id(), aText("더"), given.now());
    }

    private void add(Annotation annotation) {
        inUnit(() -> stores.annotations().add(annotation));
    }

    private Optional<Annotation> found(AnnotationId id) {
        return inUnit(() -> stores.annotations().hold(id));
    }
}
