package dev.hwasil.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.image.Image;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.notification.Notification;
import dev.hwasil.domain.notification.NotificationId;
import dev.hwasil.domain.notification.Occasion;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.world.Fresh;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Notifications} does, as the {@link Inbox} shows it. */
public abstract class NotificationsContract extends StoresContract {

    private User owner;
    private User joon;
    private Project project;
    private Scene scene;
    private Comment comment;
    private Image image;

    @BeforeEach
    void startProject() {
        owner = given.someone();
        project = given.project(owner);
        joon = given.someoneIn(project, Role.MEMBER);
        scene = given.scene(project);
        comment = given.comment(new Comment.Place(project.id(), scene.id()), owner, "구름?", null);
        image = given.uploaded(scene, ImageType.ART, owner);
    }

    @Test
    void what_is_added_is_said_to_be_added() {
        var all = Stream.of(
                        new Occasion.Mention(owner.id(), comment.id()),
                        new Occasion.NewMember(owner.id()),
                        new Occasion.Update(owner.id(), image.id(), 1),
                        new Occasion.Deadline(LocalDate.of(2026, 12, 24), 3))
                .map(occasion -> to(joon, occasion))
                .toList();

        assertThat(add(all)).containsExactlyInAnyOrderElementsOf(ids(all));
        assertThat(inbox(joon)).containsExactlyElementsOf(ids(all).reversed());
        assertThat(add(List.of())).isEmpty();
    }

    @Test
    void nobody_is_told_twice_of_a_comment_or_of_a_version() {
        var mention = to(joon, new Occasion.Mention(owner.id(), comment.id()));
        var update = to(joon, new Occasion.Update(owner.id(), image.id(), 1));
        assertThat(add(List.of(mention, update))).hasSize(2);

        var other = to(owner, new Occasion.Mention(owner.id(), comment.id()));
        var next = given.uploaded(scene, ImageType.ART, owner);
        var later = to(joon, new Occasion.Update(owner.id(), next.id(), 2));
        var again = List.of(
                to(joon, new Occasion.Reply(owner.id(), comment.id())),
                to(joon, new Occasion.Mention(owner.id(), comment.id())),
                to(joon, new Occasion.Update(owner.id(), image.id(), 1)),
                other,
                later);

        assertThat(add(again)).containsExactlyInAnyOrder(other.id(), later.id());
        assertThat(inbox(joon)).containsExactly(later.id(), update.id(), mention.id());
    }

    @Test
    void of_many_who_tell_at_once_one_is_the_first() {
        var told = Race.results(8, _ -> add(List.of(to(joon, new Occasion.Mention(owner.id(), comment.id())))));

        assertThat(told.stream().flatMap(List::stream)).hasSize(1);
        assertThat(inbox(joon)).hasSize(1);
    }

    @Test
    void who_comes_again_is_told_of_again() {
        assertThat(add(List.of(to(joon, new Occasion.NewMember(owner.id()))))).hasSize(1);
        assertThat(add(List.of(to(joon, new Occasion.NewMember(owner.id()))))).hasSize(1);
    }

    @Test
    void what_was_read_stays_read_since_then() {
        var first = to(joon, new Occasion.Mention(owner.id(), comment.id()));
        var second = to(joon, new Occasion.NewMember(owner.id()));
        var others = to(owner, new Occasion.NewMember(joon.id()));
        var _ = add(List.of(first, second, others));
        var at = given.now();

        inUnit(() -> stores.notifications().read(joon.id(), first.id(), at));
        inUnit(() -> stores.notifications().read(owner.id(), second.id(), at));
        inUnit(() -> stores.notifications().read(joon.id(), first.id(), given.now()));
        assertThat(readAt(first)).isEqualTo(at);
        assertThat(readAt(second)).isNull();

        var later = given.now();
        inUnit(() -> stores.notifications().readAll(joon.id(), later));
        assertThat(readAt(first)).isEqualTo(at);
        assertThat(readAt(second)).isEqualTo(later);
        assertThat(readAt(others)).isNull();
    }

    @Test
    void a_thing_that_goes_takes_its_notifications_along() {
        var ofImage = to(joon, new Occasion.Update(owner.id(), image.id(), 1));
        var ofProject = to(joon, new Occasion.NewMember(owner.id()));
        var _ = add(List.of(to(joon, new Occasion.Reply(owner.id(), comment.id())), ofImage, ofProject));

        inUnit(() -> stores.scenes().delete(scene));

        assertThat(inbox(joon)).containsExactly(ofProject.id());
    }

    @Test
    void notifications_are_changed_only_in_a_unit() {
        var notification = to(joon, new Occasion.NewMember(owner.id()));

        assertOnlyInUnit(() -> stores.notifications().add(List.of(notification)));
        assertOnlyInUnit(() -> stores.notifications().read(joon.id(), notification.id(), given.now()));
        assertOnlyInUnit(() -> stores.notifications().readAll(joon.id(), given.now()));
    }

    private Notification to(User user, Occasion occasion) {
        return new Notification(new NotificationId(Fresh.id()), user.id(), project.id(), occasion, given.now());
    }

    private List<NotificationId> add(List<Notification> notifications) {
        return inUnit(() -> stores.notifications().add(notifications));
    }

    private List<NotificationId> inbox(User user) {
        return stores.inbox().of(user.id(), false, null, 100).items().stream()
                .map(NotificationView::id)
                .toList();
    }

    private @Nullable Instant readAt(Notification notification) {
        return stores.inbox()
                .find(notification.userId(), notification.id())
                .orElseThrow()
                .readAt();
    }

    private static List<NotificationId> ids(List<Notification> notifications) {
        return notifications.stream().map(Notification::id).toList();
    }
}
