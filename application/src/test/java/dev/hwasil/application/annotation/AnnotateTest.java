package dev.hwasil.application.annotation;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.annotation.Shapes.aText;
import static dev.hwasil.domain.annotation.Shapes.ofEveryType;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.annotation.Shape;
import dev.hwasil.domain.image.Image;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.image.NoSuchImage;
import dev.hwasil.domain.image.NoSuchVersion;
import dev.hwasil.domain.project.NotPermitted;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectArchived;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AnnotateTest extends UseCaseTest {

    private final Annotate annotate = new Annotate(
            stores.work(), access, stores.annotations(), stores.imageHistories(), stores.events(), ids, clock);
    private Project project;
    private Scene scene;
    private Image image;

    @BeforeEach
    void uploadPicture() {
        project = given.project(MINA);
        scene = given.scene(project);
        image = given.uploaded(scene, ImageType.ART, MINA);
        var _ = given.participant(JOON, project, Role.MEMBER);
    }

    @Test
    void an_annotation_is_answered_as_it_is_read_and_the_others_are_told() {
        for (var shape : ofEveryType()) {
            var made = annotate(JOON_CALLS, null, shape);

            assertThat(made.shape()).isEqualTo(shape);
            assertThat(made.user()).isEqualTo(JOON_CALLS.user());
            assertThat(made.createdAt()).isEqualTo(clock.instant());
            assertThat(stores.overlays().find(made.id())).contains(made);
            assertThat(told()).last().isEqualTo(new AnnotationCreated(made));
        }
    }

    @Test
    void it_lies_over_the_newest_version_or_over_the_one_that_is_named() {
        var _ = given.uploaded(scene, ImageType.ART, MINA);

        assertThat(annotate(JOON_CALLS, null, aText("더")).versionNumber()).isEqualTo(2);
        assertThat(annotate(JOON_CALLS, 1, aText("더")).versionNumber()).isEqualTo(1);
        assertThat(refusalOf(() -> annotate(JOON_CALLS, 3, aText("더")))).isEqualTo(new NoSuchVersion(3));
        assertThat(told()).hasSize(2);
    }

    @Test
    void a_viewer_draws_nothing_and_a_stranger_sees_no_picture() {
        changeRole(JOON, project, Role.VIEWER);

        assertThat(refusalOf(() -> annotate(JOON_CALLS, null, aText("더")))).isEqualTo(new NotPermitted(Role.VIEWER));
        assertThat(refusalOf(() -> annotate(SORA_CALLS, null, aText("더")))).isEqualTo(new NoSuchImage());
        assertThat(refusalOf(() -> annotate(SORA_CALLS, 7, aText("더")))).isEqualTo(new NoSuchImage());
        assertThat(told()).isEmpty();
    }

    @Test
    void nothing_is_drawn_in_an_archived_project() {
        image = given.uploaded(given.scene(given.project(MINA, Project.Status.ARCHIVED)), ImageType.ART, MINA);

        assertThat(refusalOf(() -> annotate(MINA_CALLS, null, aText("더")))).isEqualTo(new ProjectArchived());
    }

    private AnnotationView annotate(Caller caller, @Nullable Integer version, Shape shape) {
        return annotate.handle(new Annotate.Command(caller, image.id(), version, shape));
    }
}
