package dev.hwasil.application.notification;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.page.Page;
import dev.hwasil.domain.notification.NotificationId;
import org.jspecify.annotations.Nullable;

/** Shows people what they should know. */
public final class ReadNotifications {

    private final Inbox inbox;

    /** Needs what is shown. */
    public ReadNotifications(Inbox inbox) {
        this.inbox = inbox;
    }

    /** The caller's, the newest first; with {@code unreadOnly} those that they have not read. */
    public Page<NotificationView> page(Caller caller, boolean unreadOnly, @Nullable NotificationId before, int limit) {
        return inbox.of(caller.id(), unreadOnly, before, limit);
    }

    /** How many the caller has not read. */
    public int unread(Caller caller) {
        return inbox.unread(caller.id());
    }
}
