package dev.hwasil.application.access;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.annotation.Shapes.aText;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.annotation.NoSuchAnnotation;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.comment.NoSuchComment;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.image.NoSuchImage;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.NotPermitted;
import dev.hwasil.domain.project.NotTheirs;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectArchived;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.NoSuchScene;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.world.Fresh;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AccessTest extends UseCaseTest {

    @ParameterizedTest
    @EnumSource
    void a_participant_may_what_their_role_may_in_the_project_and_in_all_that_is_in_it(Role role) {
        var project = given.project(MINA);
        var scene = given.scene(project);
        var comment = given.comment(new Comment.Place(project.id(), scene.id()), MINA, "구름?", null);
        var image = given.uploaded(scene, ImageType.ART, MINA);
        var annotation = given.annotation(image, MINA, aText("더"));
        var _ = given.participant(JOON, project, role);

        for (var permission : Permission.values()) {
            if (role.may(permission)) {
                assertThat(access.require(JOON_CALLS, permission, project.id())).isEqualTo(role);
                assertThat(access.require(JOON_CALLS, permission, scene.id())).isEqualTo(project.id());
                assertThat(access.require(JOON_CALLS, permission, comment.id())).isEqualTo(project.id());
                assertThat(access.require(JOON_CALLS, permission, image.id())).isEqualTo(project.id());
                assertThat(access.require(JOON_CALLS, permission, annotation.id()))
                        .isEqualTo(project.id());
            } else {
                assertThat(refusalOf(() -> access.require(JOON_CALLS, permission, project.id())))
                        .isEqualTo(new NotPermitted(role));
                assertThat(refusalOf(() -> access.require(JOON_CALLS, permission, scene.id())))
                        .isEqualTo(new NotPermitted(role));
                assertThat(refusalOf(() -> access.require(JOON_CALLS, permission, comment.id())))
                        .isEqualTo(new NotPermitted(role));
                assertThat(refusalOf(() -> access.require(JOON_CALLS, permission, image.id())))
                        .isEqualTo(new NotPermitted(role));
                assertThat(refusalOf(() -> access.require(JOON_CALLS, permission, annotation.id())))
                        .isEqualTo(new NotPermitted(role));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_archived_can_be_seen_and_not_changed(Permission permission) {
        var project = given.project(MINA, Project.Status.ARCHIVED);

        if (permission == Permission.SEE) {
            assertThat(access.require(MINA_CALLS, permission, project.id())).isEqualTo(Role.OWNER);
        } else {
            assertThat(refusalOf(() -> access.require(MINA_CALLS, permission, project.id())))
                    .isEqualTo(new ProjectArchived());
        }
    }

    @Test
    void what_is_completed_can_be_changed() {
        var project = given.project(MINA, Project.Status.COMPLETED);

        assertThat(access.require(MINA_CALLS, Permission.EDIT_ARTWORK, project.id()))
                .isEqualTo(Role.OWNER);
    }

    @Test
    void who_may_not_hears_so_before_that_it_is_archived() {
        var project = given.project(MINA, Project.Status.ARCHIVED);
        var _ = given.participant(JOON, project, Role.VIEWER);

        assertThat(refusalOf(() -> access.require(JOON_CALLS, Permission.COMMENT, project.id())))
                .isEqualTo(new NotPermitted(Role.VIEWER));
    }

    @Test
    void what_one_is_not_in_looks_like_what_never_was() {
        var project = given.project(MINA);
        var scene = given.scene(project);
        var comment = given.comment(new Comment.Place(project.id(), scene.id()), MINA, "구름?", null);
        var image = given.uploaded(scene, ImageType.ART, MINA);
        var annotation = given.annotation(image, MINA, aText("더"));

        assertThat(refusalOf(() -> access.require(SORA_CALLS, Permission.SEE, project.id())))
                .isEqualTo(refusalOf(() -> access.require(SORA_CALLS, Permission.SEE, new ProjectId(Fresh.id()))))
                .isEqualTo(new NoSuchProject());
        assertThat(refusalOf(() -> access.require(SORA_CALLS, Permission.SEE, scene.id())))
                .isEqualTo(refusalOf(() -> access.require(SORA_CALLS, Permission.SEE, new SceneId(Fresh.id()))))
                .isEqualTo(new NoSuchScene());
        assertThat(refusalOf(() -> access.require(SORA_CALLS, Permission.SEE, comment.id())))
                .isEqualTo(refusalOf(() -> access.require(SORA_CALLS, Permission.SEE, new CommentId(Fresh.id()))))
                .isEqualTo(new NoSuchComment());
        assertThat(refusalOf(() -> access.require(SORA_CALLS, Permission.SEE, image.id())))
                .isEqualTo(refusalOf(() -> access.require(SORA_CALLS, Permission.SEE, new ImageId(Fresh.id()))))
                .isEqualTo(new NoSuchImage());
        assertThat(refusalOf(() -> access.require(SORA_CALLS, Permission.SEE, annotation.id())))
                .isEqualTo(refusalOf(() -> access.require(SORA_CALLS, Permission.SEE, new AnnotationId(Fresh.id()))))
                .isEqualTo(new NoSuchAnnotation());
    }

    @Test
    void what_one_has_made_is_one_s_own_and_nobody_else_s() {
        access.requireOwn(MINA_CALLS, MINA.id());

        assertThat(refusalOf(() -> access.requireOwn(JOON_CALLS, MINA.id()))).isEqualTo(new NotTheirs());
    }
}
