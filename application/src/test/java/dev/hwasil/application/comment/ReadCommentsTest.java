package dev.hwasil.application.comment;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.comment.Comment.Place;
import dev.hwasil.domain.comment.NoSuchComment;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.NoSuchScene;
import dev.hwasil.domain.scene.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReadCommentsTest extends UseCaseTest {

    private final ReadComments readComments = new ReadComments(access, stores.conversations());
    private Project project;
    private Scene scene;
    private Comment ofProject;
    private Comment ofScene;

    @BeforeEach
    void comment() {
        project = given.project(MINA, Project.Status.ARCHIVED);
        scene = given.scene(project);
        ofProject = given.comment(new Place(project.id(), null), MINA, "수고했어요", null);
        ofScene = given.comment(new Place(project.id(), scene.id()), MINA, "구름은?", null);
        var _ = given.participant(JOON, project, Role.VIEWER);
    }

    @Test
    void a_viewer_sees_what_is_said_of_an_archived_project() {
        assertThat(readComments
                        .ofProject(JOON_CALLS, project.id(), false, null, 10)
                        .items())
                .extracting(CommentView::id)
                .containsExactly(ofProject.id());
        assertThat(readComments
                        .ofProject(JOON_CALLS, project.id(), true, ofScene.id(), 10)
                        .items())
                .extracting(CommentView::id)
                .containsExactly(ofProject.id());
        assertThat(readComments.ofScene(JOON_CALLS, scene.id(), null, 10).items())
                .extracting(CommentView::id)
                .containsExactly(ofScene.id());
        assertThat(readComments.one(JOON_CALLS, ofScene.id()).id()).isEqualTo(ofScene.id());
    }

    @Test
    void what_was_deleted_is_shown_in_its_thread_only() {
        stores.work().perform(() -> stores.comments().save(ofScene.deleted(clock.instant())));

        assertThat(readComments.ofScene(JOON_CALLS, scene.id(), null, 10).items())
                .hasSize(1);
        assertThat(refusalOf(() -> readComments.one(JOON_CALLS, ofScene.id()))).isEqualTo(new NoSuchComment());
    }

    @Test
    void for_a_stranger_it_is_not_there() {
        assertThat(refusalOf(() -> readComments.ofProject(SORA_CALLS, project.id(), true, null, 10)))
                .isEqualTo(new NoSuchProject());
        assertThat(refusalOf(() -> readComments.ofScene(SORA_CALLS, scene.id(), null, 10)))
                .isEqualTo(new NoSuchScene());
        assertThat(refusalOf(() -> readComments.one(SORA_CALLS, ofScene.id()))).isEqualTo(new NoSuchComment());
    }
}
