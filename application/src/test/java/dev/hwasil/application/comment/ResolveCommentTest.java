package dev.hwasil.application.comment;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.comment.NoSuchComment;
import dev.hwasil.domain.project.NotPermitted;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectArchived;
import dev.hwasil.domain.project.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Settling threads, and opening them again. */
final class ResolveCommentTest extends UseCaseTest {

    private final ResolveComment resolveComment = new ResolveComment(
            stores.work(), access, stores.comments(), stores.conversations(), stores.events(), clock);
    private final UnresolveComment unresolveComment = new UnresolveComment(
            stores.work(), access, stores.comments(), stores.conversations(), stores.events(), clock);
    private Project project;
    private Comment thread;

    @BeforeEach
    void comment() {
        project = given.project(MINA);
        var _ = given.participant(JOON, project, Role.EDITOR);
        thread = given.comment(new Comment.Place(project.id(), null), MINA, "구름?", null);
    }

    @Test
    void an_editor_settles_a_thread_and_opens_it_again_and_the_others_are_told() {
        var settled = resolve(JOON_CALLS, thread.id());
        var open = unresolve(JOON_CALLS, thread.id());

        assertThat(settled.resolvedBy()).isEqualTo(JOON_CALLS.user());
        assertThat(settled.resolvedAt()).isEqualTo(clock.instant());
        assertThat(open.resolvedBy()).isNull();
        assertThat(open.version()).isEqualTo(3);
        assertThat(stores.conversations().find(thread.id())).contains(open);
        assertThat(told()).containsExactly(new CommentResolved(settled), new CommentUnresolved(open));
    }

    @Test
    void doing_it_twice_is_harmless() {
        var settled = resolve(JOON_CALLS, thread.id());
        assertThat(resolve(MINA_CALLS, thread.id())).isEqualTo(settled);

        var open = unresolve(MINA_CALLS, thread.id());
        assertThat(unresolve(JOON_CALLS, thread.id())).isEqualTo(open);
        assertThat(told()).hasSize(2);
    }

    @Test
    void a_reply_is_not_settled() {
        var reply = given.comment(new Comment.Place(project.id(), null), MINA, "응", thread);

        assertThat(refusalOf(() -> resolve(JOON_CALLS, reply.id())).code()).isEqualTo("validation");
        assertThat(refusalOf(() -> unresolve(JOON_CALLS, reply.id())).code()).isEqualTo("validation");
    }

    @Test
    void a_member_settles_nothing_not_even_what_they_asked() {
        changeRole(JOON, project, Role.MEMBER);
        var asked = given.comment(new Comment.Place(project.id(), null), JOON, "구름?", null);

        assertThat(refusalOf(() -> resolve(JOON_CALLS, asked.id()))).isEqualTo(new NotPermitted(Role.MEMBER));
        assertThat(refusalOf(() -> unresolve(JOON_CALLS, asked.id()))).isEqualTo(new NotPermitted(Role.MEMBER));
        assertThat(refusalOf(() -> resolve(SORA_CALLS, asked.id()))).isEqualTo(new NoSuchComment());
    }

    @Test
    void what_is_deleted_is_not_settled() {
        stores.work().perform(() -> stores.comments().save(thread.deleted(clock.instant())));

        assertThat(refusalOf(() -> resolve(MINA_CALLS, thread.id()))).isEqualTo(new NoSuchComment());
        assertThat(refusalOf(() -> unresolve(MINA_CALLS, thread.id()))).isEqualTo(new NoSuchComment());
    }

    @Test
    void nothing_is_settled_in_an_archived_project() {
        project = given.project(MINA, Project.Status.ARCHIVED);
        thread = given.comment(new Comment.Place(project.id(), null), MINA, "구름?", null);

        assertThat(refusalOf(() -> resolve(MINA_CALLS, thread.id()))).isEqualTo(new ProjectArchived());
    }

    private CommentView resolve(Caller caller, CommentId comment) {
        return resolveComment.handle(new ResolveComment.Command(caller, comment));
    }

    private CommentView unresolve(Caller caller, CommentId comment) {
        return unresolveComment.handle(new UnresolveComment.Command(caller, comment));
    }
}
