package dev.hwasil.postgres;

import static dev.hwasil.application.account.Callers.caller;
import static dev.hwasil.application.event.SampleEvents.imageUploaded;
import static dev.hwasil.domain.annotation.Shapes.aText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.store.Given;
import dev.hwasil.domain.annotation.Annotation;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.image.NoSuchVersion;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.NoSuchScene;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What goes away while somebody adds to it takes that along, or refuses it. */
final class GoneMeanwhileTest {

    private final TestStores stores = TestStores.shared();
    private final Given given = new Given(stores, new PinnedClock());

    @RepeatedTest(10)
    void a_comment_on_a_scene_that_goes_is_refused_or_goes_too() {
        var owner = given.someone();
        var project = given.project(owner);
        var scene = given.scene(project);
        var place = new Comment.Place(project.id(), scene.id());
        var comment =
                Comment.posted(new CommentId(Fresh.id()), place, owner.id(), "구름?", Set.of(owner.id()), given.now());

        Race.of(2, racer -> {
            if (racer == 0) delete("scenes", scene.id().value());
            else unlessRefused(new NoSuchScene(), () -> stores.comments().add(comment));
        });

        assertThat(stores.comments().find(comment.id())).isEmpty();
    }

    @RepeatedTest(10)
    void an_annotation_on_a_picture_that_goes_is_refused_or_goes_too() {
        var owner = given.someone();
        var image = given.uploaded(given.scene(given.project(owner)), ImageType.ART, owner);
        var id = new AnnotationId(Fresh.id());
        var annotation = Annotation.drawn(id, image.id(), 1, owner.id(), aText("더"), given.now());

        Race.of(2, racer -> {
            if (racer == 0) delete("images", image.id().value());
            else unlessRefused(new NoSuchVersion(1), () -> stores.annotations().add(annotation));
        });

        assertThat(stores.overlays().find(id)).isEmpty();
    }

    @Test
    void what_cannot_be_logged_is_undone() {
        var owner = given.someone();
        var place = new Comment.Place(given.project(owner).id(), null);
        var comment = Comment.posted(new CommentId(Fresh.id()), place, owner.id(), "구름?", Set.of(), given.now());
        var headless = new ProjectId(Fresh.id());

        assertThatThrownBy(() -> stores.work().perform(() -> {
                    stores.comments().add(comment);
                    stores.events().record(headless, caller(owner), given.now(), imageUploaded(owner));
                }))
                .isInstanceOf(StatementFailed.class);

        assertThat(stores.comments().find(comment.id())).isEmpty();
    }

    private void unlessRefused(DomainError refusal, Runnable step) {
        try {
            stores.work().perform(step);
        } catch (DomainException refused) {
            assertThat(refused.error()).isEqualTo(refusal);
        }
    }

    private void delete(String table, Object id) {
        stores.database().jdbi().useHandle(handle -> handle.execute("delete from " + table + " where id = ?", id));
    }
}
