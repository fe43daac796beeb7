package dev.hwasil.application.annotation;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.annotation.Shapes.aText;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.annotation.Annotation;
import dev.hwasil.domain.annotation.NoSuchAnnotation;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.NotPermitted;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectArchived;
import dev.hwasil.domain.project.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DeleteAnnotationTest extends UseCaseTest {

    private final DeleteAnnotation deleteAnnotation =
            new DeleteAnnotation(stores.work(), access, stores.annotations(), stores.events(), clock);
    private Project project;

    @BeforeEach
    void startProject() {
        project = given.project(MINA);
    }

    @Test
    void one_s_own_is_gone_and_the_others_are_told() {
        var _ = given.participant(JOON, project, Role.MEMBER);
        var annotation = drawnBy(JOON);

        delete(JOON_CALLS, annotation);

        assertThat(stores.overlays().find(annotation.id())).isEmpty();
        assertThat(told()).containsExactly(new AnnotationDeleted(annotation.id(), annotation.imageId()));
        assertThat(refusalOf(() -> delete(JOON_CALLS, annotation))).isEqualTo(new NoSuchAnnotation());
        assertThat(told()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"OWNER", "EDITOR"})
    void owners_and_editors_delete_what_others_have_drawn(Role role) {
        var _ = given.participant(JOON, project, role);
        var annotation = drawnBy(MINA);

        delete(JOON_CALLS, annotation);

        assertThat(stores.overlays().find(annotation.id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"MEMBER", "VIEWER"})
    void others_do_not(Role role) {
        var _ = given.participant(JOON, project, role);
        var annotation = drawnBy(MINA);

        assertThat(refusalOf(() -> delete(JOON_CALLS, annotation))).isEqualTo(new NotPermitted(role));
        assertThat(refusalOf(() -> delete(SORA_CALLS, annotation))).isEqualTo(new NoSuchAnnotation());
        assertThat(told()).isEmpty();
    }

    @Test
    void nothing_is_deleted_in_an_archived_project() {
        project = given.project(MINA, Project.Status.ARCHIVED);
        var annotation = drawnBy(MINA);

        assertThat(refusalOf(() -> delete(MINA_CALLS, annotation))).isEqualTo(new ProjectArchived());
    }

    private Annotation drawnBy(User user) {
        return given.annotation(given.uploaded(given.scene(project), ImageType.ART, MINA), user, aText("더"));
    }

    private void delete(Caller caller, Annotation annotation) {
        deleteAnnotation.handle(new DeleteAnnotation.Command(caller, annotation.id()));
    }
}
