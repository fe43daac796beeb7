package dev.hwasil.application.notification;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.notification.NoSuchNotification;
import dev.hwasil.domain.notification.NotificationId;
import java.time.InstantSource;

/** Marks one of one's own notifications as read. Doing it twice is harmless. */
public final class MarkNotificationRead {

    /** Which. */
    public record Command(Caller actor, NotificationId notification) {}

    private final UnitOfWork work;
    private final Notifications notifications;
    private final Inbox inbox;
    private final InstantSource clock;

    /** Needs where notifications are kept. */
    public MarkNotificationRead(UnitOfWork work, Notifications notifications, Inbox inbox, InstantSource clock) {
        this.work = work;
        this.notifications = notifications;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * The notification, read; when it was read first, if that was before.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} for one that is not the caller's
     */
    public NotificationView handle(Command command) {
        return work.perform(() -> {
            var user = command.actor().id();
            notifications.read(user, command.notification(), clock.instant());
            return inbox.find(user, command.notification()).orElseThrow(() -> new NoSuchNotification().asException());
        });
    }
}
