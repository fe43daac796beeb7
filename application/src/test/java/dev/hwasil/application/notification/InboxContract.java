package dev.hwasil.application.notification;

import static dev.hwasil.application.account.Callers.refTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.notification.NotificationView.Target;
import dev.hwasil.application.page.Page;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.notification.Notification;
import dev.hwasil.domain.notification.NotificationId;
import dev.hwasil.domain.notification.Occasion;
import dev.hwasil.domain.project.Participant;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.world.Fresh;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Inbox} shows. */
public abstract class InboxContract extends StoresContract {

    private User owner;
    private User joon;
    private Project project;

    @BeforeEach
    void startProject() {
        owner = given.someone();
        project = given.project(owner);
        joon = given.someoneIn(project, Role.MEMBER);
    }

    @Test
    void what_was_said_of_a_scene_is_shown_with_its_place_and_its_words() {
        var scene = given.scene(project);
        var comment = given.comment(new Comment.Place(project.id(), scene.id()), owner, "@준 구름?", null);

        for (var occasion : List.of(
                new Occasion.Mention(owner.id(), comment.id()),
                new Occasion.Reply(owner.id(), saidOfProject("응").id()))) {
            var notification = told(joon, occasion);
            var isOfScene = occasion instanceof Occasion.Mention;
            assertThat(find(joon, notification))
                    .isEqualTo(new NotificationView(
                            notification.id(),
                            joon.id(),
                            occasion.type(),
                            refTo(owner),
                            new Target(
                                    project.id(),
                                    project.name(),
                                    isOfScene ? scene.id() : null,
                                    isOfScene ? Integer.valueOf(1) : null,
                                    null,
                                    occasion instanceof Occasion.Mention mention
                                            ? mention.comment()
                                            : ((Occasion.Reply) occasion).comment(),
                                    null,
                                    null,
                                    null,
                                    null,
                                    null),
                            isOfScene ? "@준 구름?" : "응",
                            notification.createdAt(),
                            null));
        }
    }

    @Test
    void a_new_member_a_new_version_and_a_deadline_are_shown_with_what_they_are_about() {
        var scene = given.scene(project);
        var image = given.uploaded(scene, ImageType.LINEART, owner);
        var due = LocalDate.of(2026, 12, 24);

        assertThat(find(joon, told(joon, new Occasion.NewMember(owner.id()))).target())
                .isEqualTo(
                        new Target(project.id(), project.name(), null, null, null, null, null, null, null, null, null));
        assertThat(find(joon, told(joon, new Occasion.Update(owner.id(), image.id(), 1)))
                        .target())
                .isEqualTo(new Target(
                        project.id(),
                        project.name(),
                        scene.id(),
                        1,
                        null,
                        null,
                        image.id(),
                        ImageType.LINEART,
                        1,
                        null,
                        null));
        var deadline = find(joon, told(joon, new Occasion.Deadline(due, 3)));
        assertThat(deadline.actor()).isNull();
        assertThat(deadline.content()).isNull();
        assertThat(deadline.target())
                .isEqualTo(new Target(project.id(), project.name(), null, null, null, null, null, null, null, due, 3));
    }

    @Test
    void words_are_those_that_stand_there_now_and_no_more_than_their_beginning() {
        var comment = saidOfProject("🌧".repeat(500));
        var notification = told(joon, new Occasion.Mention(owner.id(), comment.id()));
        assertThat(find(joon, notification).content()).isEqualTo("🌧".repeat(200) + "…");

        save(comment.edited("🌧".repeat(200), Set.of(), given.now()));
        assertThat(find(joon, notification).content()).isEqualTo("🌧".repeat(200));

        save(comment.deleted(given.now()));
        assertThat(find(joon, notification).content()).isNull();
    }

    @Test
    void notifications_are_read_page_by_page_the_newest_first() {
        var all = new ArrayList<NotificationId>();
        for (var i = 0; i < 5; i++)
            all.addFirst(told(joon, new Occasion.NewMember(owner.id())).id());
        var _ = told(owner, new Occasion.NewMember(joon.id()));

        var first = stores.inbox().of(joon.id(), false, null, 2);
        var second = stores.inbox().of(joon.id(), false, all.get(1), 2);
        var third = stores.inbox().of(joon.id(), true, all.get(3), 2);

        assertThat(List.of(first, second, third)).extracting(Page::hasMore).containsExactly(true, true, false);
        assertThat(List.of(first, second, third)).flatMap(InboxContract::ids).containsExactlyElementsOf(all);
    }

    @Test
    void what_is_unread_is_counted_and_shown_alone() {
        var first = told(joon, new Occasion.NewMember(owner.id()));
        var second = told(joon, new Occasion.NewMember(owner.id()));
        inUnit(() -> stores.notifications().read(joon.id(), first.id(), given.now()));

        assertThat(stores.inbox().unread(joon.id())).isEqualTo(1);
        assertThat(ids(stores.inbox().of(joon.id(), true, null, 10))).containsExactly(second.id());
        assertThat(ids(stores.inbox().of(joon.id(), false, null, 10))).containsExactly(second.id(), first.id());
        assertThat(stores.inbox().unread(owner.id())).isZero();
    }

    @Test
    void who_is_not_in_a_project_any_more_learns_nothing_of_it() {
        var notification = told(joon, new Occasion.NewMember(owner.id()));
        var elsewhere = given.project(joon);
        var other = told(joon, elsewhere, new Occasion.NewMember(owner.id()));

        inUnit(() -> stores.projects().remove(new Participant(project.id(), joon.id(), Role.MEMBER, given.now())));

        assertThat(ids(stores.inbox().of(joon.id(), false, null, 10))).containsExactly(other.id());
        assertThat(stores.inbox().unread(joon.id())).isEqualTo(1);
        assertThat(stores.inbox().find(joon.id(), notification.id())).isEmpty();
    }

    @Test
    void one_s_notifications_are_one_s_own() {
        var notification = told(joon, new Occasion.NewMember(owner.id()));

        assertThat(stores.inbox().find(owner.id(), notification.id())).isEmpty();
        assertThat(stores.inbox().find(joon.id(), new NotificationId(Fresh.id())))
                .isEmpty();
    }

    @Test
    void several_people_s_are_found_at_once() {
        var joons = told(joon, new Occasion.NewMember(owner.id()));
        var owners = told(owner, new Occasion.NewMember(joon.id()));
        var _ = told(owner, new Occasion.NewMember(joon.id()));

        assertThat(stores.inbox().all(List.of(joons.id(), owners.id())))
                .containsExactlyInAnyOrder(find(joon, joons), find(owner, owners));
    }

    private Comment saidOfProject(String content) {
        return given.comment(new Comment.Place(project.id(), null), owner, content, null);
    }

    private void save(Comment comment) {
        inUnit(() -> {
            var _ = stores.comments().hold(comment.id());
            stores.comments().save(comment);
        });
    }

    private Notification told(User user, Occasion occasion) {
        return told(user, project, occasion);
    }

    private Notification told(User user, Project of, Occasion occasion) {
        var notification = new Notification(new NotificationId(Fresh.id()), user.id(), of.id(), occasion, given.now());
        inUnit(() ->
                assertThat(stores.notifications().add(List.of(notification))).hasSize(1));
        return notification;
    }

    private NotificationView find(User user, Notification notification) {
        return stores.inbox().find(user.id(), notification.id()).orElseThrow();
    }

    private static List<NotificationId> ids(Page<NotificationView> page) {
        return page.items().stream().map(NotificationView::id).toList();
    }
}
