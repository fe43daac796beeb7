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
