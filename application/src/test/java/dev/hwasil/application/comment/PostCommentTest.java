package dev.hwasil.application.comment;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.comment.PostComment.Where;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.comment.Comment.Place;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.NotPermitted;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectArchived;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.NoSuchScene;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.world.Fresh;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PostCommentTest extends UseCaseTest {

    private final PostComment postComment =
            new PostComment(stores.work(), access, stores.comments(), stores.users(), stores.events(), ids, clock);
    private Project project;
    private Scene scene;

    @BeforeEach
    void addScene() {
        project = given.project(MINA);
        scene = given.scene(project);
        var _ = given.participant(JOON, project, Role.MEMBER);
    }

    @Test
    void a_comment_is_answered_as_it_is_read() {
        var onScene = post(JOON_CALLS, ofScene(), "구름은?", null);
        var onProject = post(JOON_CALLS, ofProject(), "수고했어요", null);

        assertThat(onScene.sceneId()).isEqualTo(scene.id());
        assertThat(onScene.projectId()).isEqualTo(project.id());
        assertThat(onScene.user()).isEqualTo(JOON_CALLS.user());
        assertThat(stores.conversations().of(scene.id(), null, 10).items()).containsExactly(onScene);
        assertThat(stores.conversations().of(project.id(), false, null, 10).items())
                .containsExactly(onProject);
    }

    @Test
    void the_others_are_told() {
        var comment = post(JOON_CALLS, ofScene(), "구름은?", null);

        assertThat(told()).containsExactly(new CommentCreated(comment));
    }

    @Test
    void a_reply_stands_under_its_parent() {
        var question = post(MINA_CALLS, ofScene(), "구름은?", null);

        var reply = post(JOON_CALLS, ofScene(), "나중에", question.id());

        assertThat(reply.parentId()).isEqualTo(question.id());
        assertThat(reply.sceneId()).isEqualTo(scene.id());
    }

    @Test
    void participants_are_mentioned_once_in_any_spelling() {
        var comment = post(JOON_CALLS, ofScene(), "@joon @ＭＩＮＡ. 그리고 @mina", null);

        assertThat(comment.mentions()).containsExactly(MINA_CALLS.user(), JOON_CALLS.user());
        assertThat(stores.conversations().find(comment.id())).contains(comment);
    }

    @Test
    void who_is_not_in_the_project_is_not_mentioned() {
        assertThat(post(JOON_CALLS, ofProject(), "@sora @nobody", null).mentions())
                .isEmpty();
    }

    @Test
    void a_parent_is_a_top_level_comment_of_the_same_place() {
        var question = post(MINA_CALLS, ofScene(), "구름은?", null);
        var reply = post(JOON_CALLS, ofScene(), "나중에", question.id());
        var elsewhere = post(MINA_CALLS, ofProject(), "수고했어요", null);
        var strange = given.comment(new Place(given.project(MINA).id(), null), MINA, "다른 일", null);

        assertRefusesTheParent(reply.id());
        assertRefusesTheParent(elsewhere.id());
        assertRefusesTheParent(strange.id());
        assertRefusesTheParent(new CommentId(Fresh.id()));
        assertThat(told()).hasSize(3);
    }

    @Test
    void a_scene_is_not_in_another_project_of_theirs() {
        var other = given.project(MINA);
        var where = new Where.OfScene(scene.id(), other.id());

        assertThat(refusalOf(() -> post(MINA_CALLS, where, "여기?", null))).isEqualTo(new NoSuchScene());
        assertThat(post(MINA_CALLS, new Where.OfScene(scene.id(), project.id()), "여기!", null)
                        .sceneId())
                .isEqualTo(scene.id());
    }

    @Test
    void a_comment_that_is_not_the_callers_to_see_is_refused_like_one_that_never_was() {
        var hidden = given.comment(new Place(given.project(MINA).id(), null), MINA, "비밀", null);

        assertThat(refusalOf(() -> post(JOON_CALLS, ofProject(), "?", hidden.id())))
                .isEqualTo(refusalOf(() -> post(JOON_CALLS, ofProject(), "?", new CommentId(Fresh.id()))));
    }

    @Test
    void a_viewer_says_nothing_and_a_stranger_sees_nothing() {
        changeRole(JOON, project, Role.VIEWER);

        assertThat(refusalOf(() -> post(JOON_CALLS, ofScene(), "나", null))).isEqualTo(new NotPermitted(Role.VIEWER));
        assertThat(refusalOf(() -> post(SORA_CALLS, ofScene(), "나", null))).isEqualTo(new NoSuchScene());
        assertThat(refusalOf(() -> post(SORA_CALLS, ofProject(), "나", null))).isEqualTo(new NoSuchProject());
    }

    @Test
    void nothing_is_said_of_an_archived_project() {
        project = given.project(MINA, Project.Status.ARCHIVED);

        assertThat(refusalOf(() -> post(MINA_CALLS, ofProject(), "나", null))).isEqualTo(new ProjectArchived());
    }

    private Where ofScene() {
        return new Where.OfScene(scene.id());
    }

    private Where ofProject() {
        return new Where.OfProject(project.id());
    }

    private CommentView post(Caller caller, Where where, String content, @Nullable CommentId parent) {
        return postComment.handle(new PostComment.Command(caller, where, content, parent));
    }

    private void assertRefusesTheParent(CommentId parent) {
        assertThat(refusalOf(() -> post(JOON_CALLS, ofScene(), "나중에", parent)).code())
                .isEqualTo("validation");
    }
}
