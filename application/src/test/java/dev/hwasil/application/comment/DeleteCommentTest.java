package dev.hwasil.application.comment;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.comment.NoSuchComment;
import dev.hwasil.domain.project.NotPermitted;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectArchived;
import dev.hwasil.domain.project.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DeleteCommentTest extends UseCaseTest {

    private final DeleteComment deleteComment =
            new DeleteComment(stores.work(), access, stores.comments(), stores.conversations(), stores.events(), clock);
    private Project project;

    @BeforeEach
    void startProject() {
        project = given.project(MINA);
    }

    @Test
    void a_deleted_comment_keeps_its_place_in_the_thread_and_the_others_are_told() {
        var _ = given.participant(JOON, project, Role.MEMBER);
        var question = saidBy(JOON);
        var reply = given.comment(new Comment.Place(project.id(), null), MINA, "응", question);

        delete(JOON_CALLS, question);

        var thread = stores.conversations().of(project.id(), false, null, 10).items();
        assertThat(thread).extracting(CommentView::content).containsExactly("응", null);
        assertThat(thread.getFirst().parentId()).isEqualTo(question.id());
        assertThat(thread.getFirst().id()).isEqualTo(reply.id());
        assertThat(told()).containsExactly(new CommentDeleted(thread.getLast()));
    }

    @Test
    void what_was_deleted_is_not_deleted_again() {
        var comment = saidBy(MINA);
        delete(MINA_CALLS, comment);

        assertThat(refusalOf(() -> delete(MINA_CALLS, comment))).isEqualTo(new NoSuchComment());
        assertThat(told()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"OWNER", "EDITOR"})
    void owners_and_editors_delete_what_others_have_said(Role role) {
        var _ = given.participant(JOON, project, role);
        var comment = saidBy(MINA);

        delete(JOON_CALLS, comment);

        assertThat(stores.comments().find(comment.id()).orElseThrow().isDeleted())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"MEMBER", "VIEWER"})
    void others_do_not(Role role) {
        var _ = given.participant(JOON, project, role);
        var comment = saidBy(MINA);

        assertThat(refusalOf(() -> delete(JOON_CALLS, comment))).isEqualTo(new NotPermitted(role));
        assertThat(refusalOf(() -> delete(SORA_CALLS, comment))).isEqualTo(new NoSuchComment());
        assertThat(told()).isEmpty();
    }

    @Test
    void nothing_is_deleted_in_an_archived_project() {
        project = given.project(MINA, Project.Status.ARCHIVED);
        var comment = saidBy(MINA);

        assertThat(refusalOf(() -> delete(MINA_CALLS, comment))).isEqualTo(new ProjectArchived());
    }

    private Comment saidBy(User user) {
        return given.comment(new Comment.Place(project.id(), null), user, "구름?", null);
    }

    private void delete(Caller caller, Comment comment) {
        deleteComment.handle(new DeleteComment.Command(caller, comment.id()));
    }
}
