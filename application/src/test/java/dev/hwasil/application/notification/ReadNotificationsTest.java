package dev.hwasil.application.notification;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.notification.NoSuchNotification;
import dev.hwasil.domain.notification.Notification;
import dev.hwasil.domain.notification.NotificationId;
import dev.hwasil.domain.notification.Occasion;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.world.Fresh;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading one's notifications, and saying so. */
final class ReadNotificationsTest extends UseCaseTest {

    private final ReadNotifications readNotifications = new ReadNotifications(stores.inbox());
    private final MarkNotificationRead markNotificationRead =
            new MarkNotificationRead(stores.work(), stores.notifications(), stores.inbox(), clock);
    private final MarkAllNotificationsRead markAllNotificationsRead =
            new MarkAllNotificationsRead(stores.work(), stores.notifications(), clock);
    private NotificationId first;
    private NotificationId second;

    @BeforeEach
    void tell() {
        var project = given.project(MINA);
        var _ = given.participant(JOON, project, Role.MEMBER);
        first = new NotificationId(Fresh.id());
        second = new NotificationId(Fresh.id());
        var occasion = new Occasion.NewMember(JOON.id());
        stores.work()
                .perform(() -> stores.notifications()
                        .add(List.of(
                                new Notification(first, MINA.id(), project.id(), occasion, clock.instant()),
                                new Notification(second, MINA.id(), project.id(), occasion, clock.instant()))));
    }

    @Test
    void one_reads_one_s_own_and_says_so_once() {
        assertThat(readNotifications.unread(MINA_CALLS)).isEqualTo(2);

        var read = mark(MINA_CALLS, first);
        clock.pass(Duration.ofMinutes(1));

        assertThat(read.readAt()).isEqualTo(clock.instant().minus(Duration.ofMinutes(1)));
        assertThat(mark(MINA_CALLS, first)).isEqualTo(read);
        assertThat(readNotifications.unread(MINA_CALLS)).isEqualTo(1);
        assertThat(readNotifications.page(MINA_CALLS, true, null, 10).items())
                .extracting(NotificationView::id)
                .containsExactly(second);
        assertThat(readNotifications.page(MINA_CALLS, false, null, 10).items())
                .extracting(NotificationView::id)
                .containsExactly(second, first);
    }

    @Test
    void all_are_read_at_once() {
        markAllNotificationsRead.handle(MINA_CALLS);

        assertThat(readNotifications.unread(MINA_CALLS)).isZero();
    }

    @Test
    void another_s_is_not_there() {
        assertThat(readNotifications.page(JOON_CALLS, false, null, 10).items()).isEmpty();
        assertThat(refusalOf(() -> mark(JOON_CALLS, first))).isEqualTo(new NoSuchNotification());
        assertThat(refusalOf(() -> mark(MINA_CALLS, new NotificationId(Fresh.id()))))
                .isEqualTo(new NoSuchNotification());
        markAllNotificationsRead.handle(JOON_CALLS);
        assertThat(readNotifications.unread(MINA_CALLS)).isEqualTo(2);
    }

    private NotificationView mark(Caller caller, NotificationId id) {
        return markNotificationRead.handle(new MarkNotificationRead.Command(caller, id));
    }
}
