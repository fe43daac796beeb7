package dev.hwasil.application.annotation;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.annotation.Shapes.aText;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.annotation.Overlays.Version;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.annotation.NoSuchAnnotation;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.image.NoSuchImage;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.world.Fresh;
import org.junit.jupiter.api.Test;

final class ReadAnnotationsTest extends UseCaseTest {

    private final ReadAnnotations readAnnotations = new ReadAnnotations(access, stores.overlays());

    @Test
    void a_viewer_sees_what_lies_over_a_picture_of_an_archived_project_and_a_stranger_nothing() {
        var project = given.project(MINA, Project.Status.ARCHIVED);
        var image = given.uploaded(given.scene(project), ImageType.ART, MINA);
        var annotation = given.annotation(image, MINA, aText("더"));
        var _ = given.participant(JOON, project, Role.VIEWER);

        var shown = readAnnotations
                .ofImage(JOON_CALLS, image.id(), new Version.Newest(), null, 10)
                .items();

        assertThat(shown).extracting(AnnotationView::id).containsExactly(annotation.id());
        assertThat(readAnnotations.one(JOON_CALLS, annotation.id())).isEqualTo(shown.getFirst());
        assertThat(refusalOf(() -> readAnnotations.ofImage(SORA_CALLS, image.id(), new Version.All(), null, 10)))
                .isEqualTo(new NoSuchImage());
        assertThat(refusalOf(() -> readAnnotations.one(SORA_CALLS, annotation.id())))
                .isEqualTo(new NoSuchAnnotation());
        assertThat(refusalOf(() -> readAnnotations.one(MINA_CALLS, new AnnotationId(Fresh.id()))))
                .isEqualTo(new NoSuchAnnotation());
    }
}
