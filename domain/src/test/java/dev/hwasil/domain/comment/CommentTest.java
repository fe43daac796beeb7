package dev.hwasil.domain.comment;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.comment.Comment.Place;
import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.DomainError.Invalid;
import dev.hwasil.domain.error.Violation;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CommentTest {

    private static final Instant NOW = PinnedClock.START;
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Place PLACE = new Place(new ProjectId(Fresh.id()), new SceneId(Fresh.id()));

    @Test
    void a_comment_stands_in_its_place_at_version_1() {
        var id = new CommentId(Fresh.id());

        var comment = Comment.posted(id, PLACE, MINA.id(), "구름?", Set.of(JOON.id()), NOW);

        assertThat(comment)
                .isEqualTo(new Comment(
                        id,
                        PLACE.projectId(),
                        PLACE.sceneId(),
                        null,
                        MINA.id(),
                        "구름?",
                        Set.of(JOON.id()),
                        false,
                        false,
                        null,
                        1,
                        NOW,
                        NOW));
    }

    @Test
    void a_reply_stands_where_its_parent_does() {
        var question = question(PLACE);

        var reply = reply(question, PLACE);

        assertThat(reply.parentId()).isEqualTo(question.id());
        assertThat(new Place(reply.projectId(), reply.sceneId())).isEqualTo(PLACE);
        assertThat(reply.userId()).isEqualTo(JOON.id());
    }

    @Test
    void a_comment_on_the_project_is_answered_there() {
        var place = new Place(PLACE.projectId(), null);

        assertThat(reply(question(place), place).sceneId()).isNull();
    }

    @Test
    void a_reply_is_not_answered() {
        var reply = reply(question(PLACE), PLACE);

        assertRefusesTheParent(refusalOf(() -> reply(reply, PLACE)));
    }

    @Test
    void a_comment_is_not_answered_from_elsewhere() {
        var question = question(PLACE);

        assertRefusesTheParent(refusalOf(() -> reply(question, new Place(PLACE.projectId(), null))));
        assertRefusesTheParent(refusalOf(() -> reply(question, new Place(PLACE.projectId(), new SceneId(Fresh.id())))));
        assertRefusesTheParent(refusalOf(() -> reply(question, new Place(new ProjectId(Fresh.id()), PLACE.sceneId()))));
    }

    @Test
    void a_deleted_comment_is_not_answered() {
        var deleted = new Comment(
                new CommentId(Fresh.id()),
                PLACE.projectId(),
                PLACE.sceneId(),
                null,
                MINA.id(),
                null,
                Set.of(),
                false,
                true,
                null,
                2,
                NOW,
                NOW);

        assertRefusesTheParent(refusalOf(() -> reply(deleted, PLACE)));
    }

    @Test
    void an_edited_comment_says_something_else_and_says_so() {
        var comment = question(PLACE);

        var edited = comment.edited("비구름?", Set.of(JOON.id()), LATER);

        assertThat(edited.content()).isEqualTo("비구름?");
        assertThat(edited.mentions()).containsExactly(JOON.id());
        assertThat(edited.isEdited()).isTrue();
        assertThat(edited.version()).isEqualTo(2);
        assertThat(edited.createdAt()).isEqualTo(NOW);
        assertThat(edited.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void a_deleted_comment_says_and_mentions_nothing_and_keeps_its_place() {
        var reply = reply(question(PLACE), PLACE).edited("응!", Set.of(MINA.id()), LATER);

        var deleted = reply.deleted(LATER);

        assertThat(deleted.content()).isNull();
        assertThat(deleted.mentions()).isEmpty();
        assertThat(deleted.isDeleted()).isTrue();
        assertThat(deleted.isEdited()).isTrue();
        assertThat(deleted.parentId()).isEqualTo(reply.parentId());
        assertThat(deleted.version()).isEqualTo(3);
        assertThat(deleted.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void what_is_deleted_is_not_there_any_more() {
        var deleted = question(PLACE).deleted(NOW);

        assertThat(refusalOf(() -> deleted.edited("구름?", Set.of(), LATER))).isEqualTo(new NoSuchComment());
        assertThat(refusalOf(() -> deleted.deleted(LATER))).isEqualTo(new NoSuchComment());
        assertThat(refusalOf(() -> deleted.resolved(MINA.id(), LATER))).isEqualTo(new NoSuchComment());
        assertThat(refusalOf(() -> deleted.unresolved(LATER))).isEqualTo(new NoSuchComment());
    }

    @Test
    void a_thread_is_settled_by_the_first_who_does_it() {
        var settled = question(PLACE).resolved(JOON.id(), LATER);

        assertThat(settled.resolution()).isEqualTo(new Comment.Resolution(JOON.id(), LATER));
        assertThat(settled.version()).isEqualTo(2);
        assertThat(settled.resolved(MINA.id(), LATER.plusSeconds(1))).isSameAs(settled);
    }

    @Test
    void a_settled_thread_can_be_opened_again() {
        var question = question(PLACE);

        var open = question.resolved(JOON.id(), NOW).unresolved(LATER);

        assertThat(open.resolution()).isNull();
        assertThat(open.version()).isEqualTo(3);
        assertThat(open.updatedAt()).isEqualTo(LATER);
        assertThat(question.unresolved(LATER)).isSameAs(question);
    }

    @Test
    void a_settled_thread_stays_settled_when_it_is_edited() {
        var settled = question(PLACE).resolved(JOON.id(), NOW);

        assertThat(settled.edited("구름!", Set.of(), LATER).resolution()).isEqualTo(settled.resolution());
        assertThat(settled.deleted(LATER).resolution()).isEqualTo(settled.resolution());
    }

    @Test
    void a_reply_is_no_thread() {
        var reply = reply(question(PLACE), PLACE);

        assertThat(refusalOf(() -> reply.resolved(MINA.id(), NOW))).isInstanceOf(Invalid.class);
        assertThat(refusalOf(() -> reply.unresolved(NOW))).isInstanceOf(Invalid.class);
    }

    private static Comment question(Place place) {
        return Comment.posted(new CommentId(Fresh.id()), place, MINA.id(), "구름?", Set.of(), NOW);
    }

    private static Comment reply(Comment to, Place from) {
        return to.answered(new CommentId(Fresh.id()), from, JOON.id(), "응", Set.of(), NOW);
    }

    private static void assertRefusesTheParent(DomainError refusal) {
        assertThat(refusal)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::pointer)
                                .containsExactly("/parentId"));
    }
}
