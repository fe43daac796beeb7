package dev.hwasil.application.annotation;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.annotation.Shapes.aRectangle;
import static dev.hwasil.domain.annotation.Shapes.at;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.annotation.Annotation;
import dev.hwasil.domain.annotation.NoSuchAnnotation;
import dev.hwasil.domain.annotation.Shape;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.NotPermitted;
import dev.hwasil.domain.project.NotTheirs;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectArchived;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.version.Basis;
import dev.hwasil.domain.version.Stale;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EditAnnotationTest extends UseCaseTest {

    private final EditAnnotation editAnnotation =
            new EditAnnotation(stores.work(), access, stores.annotations(), stores.events(), clock);
    private Project project;
    private Annotation annotation;

    @BeforeEach
    void annotate() {
        project = given.project(MINA);
        var _ = given.participant(JOON, project, Role.MEMBER);
        annotation = given.annotation(given.uploaded(given.scene(project), ImageType.ART, MINA), JOON, aRectangle());
    }

    @Test
    void what_is_said_replaces_and_the_others_are_told() {
        clock.pass(Duration.ofMinutes(1));

        var edited = edit(JOON_CALLS, at(0.75, null), Basis.ANY);

        assertThat(edited.shape()).isEqualTo(aRectangle().with(at(0.75, null)));
        assertThat(edited.version()).isEqualTo(2);
        assertThat(edited.updatedAt()).isEqualTo(clock.instant());
        assertThat(stores.overlays().find(annotation.id())).contains(edited);
        assertThat(told()).containsExactly(new AnnotationUpdated(edited));
    }

    @Test
    void a_change_of_an_older_version_or_into_no_shape_changes_nothing() {
        var flat = new Shape.Outline(null, null, null, -0.5, null, null, null);
        var _ = edit(JOON_CALLS, at(0.75, null), Basis.of(Set.of(1)));

        assertThat(refusalOf(() -> edit(JOON_CALLS, at(0.5, null), Basis.of(Set.of(1)))))
                .isEqualTo(new Stale(2));
        assertThat(refusalOf(() -> edit(JOON_CALLS, flat, Basis.ANY)).code()).isEqualTo("validation");
        assertThat(told()).hasSize(1);
    }

    @Test
    void nobody_changes_what_another_has_drawn() {
        assertThat(refusalOf(() -> edit(MINA_CALLS, at(0.5, null), Basis.ANY))).isEqualTo(new NotTheirs());
        assertThat(refusalOf(() -> edit(SORA_CALLS, at(0.5, null), Basis.ANY))).isEqualTo(new NoSuchAnnotation());
        changeRole(JOON, project, Role.VIEWER);
        assertThat(refusalOf(() -> edit(JOON_CALLS, at(0.5, null), Basis.ANY)))
                .isEqualTo(new NotPermitted(Role.VIEWER));
        assertThat(told()).isEmpty();
    }

    @Test
    void nothing_is_changed_in_an_archived_project() {
        var archived = given.scene(given.project(MINA, Project.Status.ARCHIVED));
        annotation = given.annotation(given.uploaded(archived, ImageType.ART, MINA), MINA, aRectangle());

        assertThat(refusalOf(() -> edit(MINA_CALLS, at(0.5, null), Basis.ANY))).isEqualTo(new ProjectArchived());
    }

    private AnnotationView edit(Caller caller, Shape.Outline said, Basis basis) {
        return editAnnotation.handle(new EditAnnotation.Command(caller, annotation.id(), said, basis));
    }
}
