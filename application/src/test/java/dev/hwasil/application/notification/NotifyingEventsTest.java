package dev.hwasil.application.notification;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.account.People.SORA;
import static dev.hwasil.domain.annotation.Shapes.aText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.Callers;
import dev.hwasil.application.comment.CommentView;
import dev.hwasil.application.comment.DeleteComment;
import dev.hwasil.application.comment.EditComment;
import dev.hwasil.application.comment.PostComment;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.image.RestoreImageVersion;
import dev.hwasil.application.limit.InMemoryRateLimits;
import dev.hwasil.application.project.InvitePeople;
import dev.hwasil.application.project.JoinByInviteCode;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.notification.Occasion;
import dev.hwasil.domain.project.Invite;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.version.Basis;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told of what, through the use cases that make it happen. */
final class NotifyingEventsTest extends UseCaseTest {

    private final Bell bell = new Bell();
    private final Notify notify = new Notify(stores.work(), stores.notifications(), stores.inbox(), bell, ids);
    private final Events events = new NotifyingEvents(stores.events(), stores.audience(), notify);
    private final PostComment postComment =
            new PostComment(stores.work(), access, stores.comments(), stores.users(), events, ids, clock);
    private final EditComment editComment = new EditComment(
            stores.work(), access, stores.comments(), stores.conversations(), stores.users(), events, clock);
    private final List<NotificationView> rung = new CopyOnWriteArrayList<>();
    private Project project;
    private Scene scene;

    @BeforeEach
    void startProject() {
        project = given.project(MINA);
        scene = given.scene(project);
        var _ = given.participant(JOON, project, Role.MEMBER);
        bell.onRing(_ -> true, rung::add);
    }

    @Test
    void who_has_spoken_in_a_thread_is_told_of_what_comes_after() {
        var question = post(MINA_CALLS, "구름?", null);
        assertThat(rung).isEmpty();

        var answer = post(JOON_CALLS, "응", question.id());
        var thanks = post(MINA_CALLS, "고마워", question.id());

        assertTold(MINA, Occasion.Type.REPLY, answer);
        assertTold(JOON, Occasion.Type.REPLY, thanks);
        assertThat(rung).hasSize(2);
    }

    @Test
    void who_is_spoken_to_by_name_is_told_so_once_also_where_they_would_be_told_of_the_answer() {
        var question = post(MINA_CALLS, "구름?", null);

        var answer = post(JOON_CALLS, "@mina 응, @joon @mina", question.id());

        assertTold(MINA, Occasion.Type.MENTION, answer);
        assertThat(rung).hasSize(1);
    }

    @Test
    void who_is_not_in_the_project_is_not_told_whatever_the_text_says() {
        var _ = post(MINA_CALLS, "@sora @nobody 구름?", null);

        assertThat(rung).isEmpty();
    }

    @Test
    void who_has_left_a_thread_s_project_is_not_told() {
        var question = post(JOON_CALLS, "구름?", null);
        leave(JOON);

        var _ = post(MINA_CALLS, "응 @joon", question.id());

        assertThat(rung).isEmpty();
    }

    @Test
    void an_edit_tells_those_whom_it_speaks_to_for_the_first_time() {
        var _ = given.participant(SORA, project, Role.VIEWER);
        var comment = post(MINA_CALLS, "@joon 구름?", null);
        rung.clear();

        var _ = edit(MINA_CALLS, comment.id(), "@joon @sora 비구름?");
        var edited = edit(MINA_CALLS, comment.id(), "@sora @joon 먹구름?");

        assertThat(rung).hasSize(1);
        assertThat(rung.getFirst().userId()).isEqualTo(SORA.id());
        assertThat(inbox(SORA).getFirst().content()).isEqualTo(edited.content());
    }

    @Test
    void taking_back_what_was_said_takes_its_words_back() {
        var comment = post(MINA_CALLS, "@joon 비밀", null);

        new DeleteComment(stores.work(), access, stores.comments(), stores.conversations(), events, clock)
                .handle(new DeleteComment.Command(MINA_CALLS, comment.id()));

        assertThat(inbox(JOON).getFirst().content()).isNull();
        assertThat(rung).hasSize(1);
    }

    @Test
    void who_had_something_to_say_on_a_picture_is_told_of_its_next_version() {
        var image = given.uploaded(scene, ImageType.ART, MINA);
        var _ = given.annotation(image, JOON, aText("더 밝게"));
        var _ = given.uploaded(scene, ImageType.ART, MINA);

        var restored = new RestoreImageVersion(stores.work(), access, stores.images(), events, clock)
                .handle(new RestoreImageVersion.Command(MINA_CALLS, scene.id(), image.id(), 1));

        assertThat(restored.current().number()).isEqualTo(3);
        assertThat(rung).hasSize(1);
        assertThat(rung.getFirst().userId()).isEqualTo(JOON.id());
        assertThat(rung.getFirst().type()).isEqualTo(Occasion.Type.UPDATE);
        assertThat(rung.getFirst().target().versionNumber()).isEqualTo(3);
        assertThat(rung.getFirst().target().sceneId()).isEqualTo(scene.id());
    }

    @Test
    void everybody_is_told_of_a_new_member_but_the_new_member() {
        var invited = new InvitePeople(
                        stores.work(), access, stores.invites(), stores.auditLog(), new SecureRandom(), ids, clock)
                .handle(new InvitePeople.Command(MINA_CALLS, project.id(), Role.VIEWER, Invite.LIFETIME));
        var join = new JoinByInviteCode(
                stores.work(),
                stores.users(),
                stores.invites(),
                stores.projects(),
                stores.projectOverviews(),
                events,
                new InMemoryRateLimits(clock),
                clock);

        var _ = join.handle(new JoinByInviteCode.Command(SORA_CALLS, invited.code()));
        var _ = join.handle(new JoinByInviteCode.Command(SORA_CALLS, invited.code()));

        assertThat(rung).extracting(NotificationView::userId).containsExactlyInAnyOrder(MINA.id(), JOON.id());
        assertThat(rung).allSatisfy(told -> {
            assertThat(told.type()).isEqualTo(Occasion.Type.NEW_MEMBER);
            assertThat(told.actor()).isEqualTo(SORA_CALLS.user());
        });
    }

    @Test
    void what_is_rung_is_what_the_inbox_shows_and_comes_after_the_event() {
        bell.onRing(_ -> true, told -> assertThat(told()).hasSize(1));

        var _ = post(MINA_CALLS, "@joon 구름?", null);

        assertThat(rung).hasSize(1).containsExactlyElementsOf(inbox(JOON));
    }

    @Test
    void of_what_did_not_happen_nobody_is_told() {
        assertThatThrownBy(() -> stores.work().perform(() -> {
                    var _ = post(MINA_CALLS, "@joon 구름?", null);
                    throw new IllegalArgumentException("undone");
                }))
                .hasMessage("undone");

        assertThat(inbox(JOON)).isEmpty();
        assertThat(rung).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void a_crowd_is_told_each_for_themselves() {
        var crowd = Stream.generate(() -> given.someoneIn(project, Role.MEMBER))
                .limit(30)
                .toList();
        var question = post(MINA_CALLS, "구름?", null);
        for (var one : crowd) {
            var _ = post(Callers.caller(one), "저요", question.id());
        }

        assertThat(inbox(MINA)).hasSize(30);
        assertThat(inbox(crowd.getFirst())).hasSize(29);
        assertThat(inbox(crowd.getLast())).isEmpty();
    }

    private CommentView post(Caller caller, String content, @Nullable CommentId parent) {
        var where = new PostComment.Where.OfScene(scene.id());
        return postComment.handle(new PostComment.Command(caller, where, content, parent));
    }

    private CommentView edit(Caller caller, CommentId comment, String content) {
        return editComment.handle(new EditComment.Command(caller, comment, content, Basis.ANY));
    }

    private void leave(User user) {
        stores.work()
                .perform(() -> stores.work()
                        .change()
                        .participants()
                        .removeIf(participant -> participant.userId().equals(user.id())));
    }

    private List<NotificationView> inbox(User user) {
        return stores.inbox().of(user.id(), false, null, 100).items();
    }

    private void assertTold(User user, Occasion.Type type, CommentView comment) {
        assertThat(inbox(user)).first().satisfies(told -> {
            assertThat(told.type()).isEqualTo(type);
            assertThat(told.actor()).isEqualTo(comment.user());
            assertThat(told.target().commentId()).isEqualTo(comment.id());
            assertThat(told.target().sceneId()).isEqualTo(scene.id());
            assertThat(told.content()).isEqualTo(comment.content());
            assertThat(rung).contains(told);
        });
    }
}
