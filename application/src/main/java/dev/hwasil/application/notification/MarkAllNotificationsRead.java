package dev.hwasil.application.notification;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.unit.UnitOfWork;
import java.time.InstantSource;

/** Marks all of one's own notifications as read. */
public final class MarkAllNotificationsRead {

    private final UnitOfWork work;
    private final Notifications notifications;
    private final InstantSource clock;

    /** Needs where notifications are kept. */
    public MarkAllNotificationsRead(UnitOfWork work, Notifications notifications, InstantSource clock) {
        this.work = work;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** All that the caller has not read are read now. */
    public void handle(Caller actor) {
        work.perform(() -> notifications.readAll(actor.id(), clock.instant()));
    }
}
