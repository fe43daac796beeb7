package dev.hwasil.application.comment;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.comment.NoSuchComment;
import dev.hwasil.domain.error.DomainError;
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

final class EditCommentTest extends UseCaseTest {

    private final EditComment editComment = new EditComment(
            stores.work(), access, stores.comments(), stores.conversations(), stores.users(), stores.events(), clock);
    private Project project;
    private Comment comment;

    @BeforeEach
    void comment() {
        project = given.project(MINA);
        var _ = given.participant(JOON, project, Role.MEMBER);
        comment = given.comment(new Comment.Place(project.id(), null), JOON, "구름?", null);
    }

    @Test
    void the_comment_is_answered_as_it_is_read_and_the_others_are_told() {
        clock.pass(Duration.ofMinutes(1));

        var edited = edit(JOON_CALLS, "비구름? @mina @sora", Basis.ANY);

        assertThat(edited.content()).isEqualTo("비구름? @mina @sora");
        assertThat(edited.mentions()).containsExactly(MINA_CALLS.user());
        assertThat(edited.isEdited()).isTrue();
        assertThat(edited.updatedAt()).isEqualTo(clock.instant());
        assertThat(stores.conversations().find(comment.id())).contains(edited);
        assertThat(told()).containsExactly(new CommentUpdated(edited));
    }

    @Test
    void whom_it_does_not_mention_any_more_is_not_mentioned() {
        var _ = edit(JOON_CALLS, "@mina 비구름?", Basis.ANY);

        assertThat(edit(JOON_CALLS, "비구름?", Basis.ANY).mentions()).isEmpty();
    }

    @Test
    void a_change_of_an_older_version_changes_nothing() {
        var _ = edit(JOON_CALLS, "비구름?", Basis.of(Set.of(1)));

        assertThat(refusalOf(() -> edit(JOON_CALLS, "먹구름?", Basis.of(Set.of(1)))))
                .isEqualTo(new Stale(2));
        assertThat(told()).hasSize(1);
    }

    @Test
    void nobody_edits_what_another_has_said() {
        assertThat(refusal(MINA_CALLS)).isEqualTo(new NotTheirs());
        assertThat(refusal(SORA_CALLS)).isEqualTo(new NoSuchComment());
        changeRole(JOON, project, Role.VIEWER);
        assertThat(refusal(JOON_CALLS)).isEqualTo(new NotPermitted(Role.VIEWER));
        assertThat(told()).isEmpty();
    }

    @Test
    void what_was_deleted_is_not_edited() {
        stores.work().perform(() -> stores.comments().save(comment.deleted(clock.instant())));

        assertThat(refusal(JOON_CALLS)).isEqualTo(new NoSuchComment());
    }

    @Test
    void nothing_is_edited_in_an_archived_project() {
        var archived = given.project(JOON, Project.Status.ARCHIVED);
        comment = given.comment(new Comment.Place(archived.id(), null), JOON, "구름?", null);

        assertThat(refusal(JOON_CALLS)).isEqualTo(new ProjectArchived());
    }

    private CommentView edit(Caller caller, String content, Basis basis) {
        return editComment.handle(new EditComment.Command(caller, comment.id(), content, basis));
    }

    private DomainError refusal(Caller caller) {
        return refusalOf(() -> edit(caller, "나", Basis.ANY));
    }
}
