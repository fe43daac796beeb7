package dev.hwasil.application.notification;

import dev.hwasil.application.page.Page;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.notification.NotificationId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notifications as they are read, the newest first: each person's own, of projects that they are in now. Usable outside
 * a unit of work.
 */
public interface Inbox {

    /** The user's; with {@code unreadOnly} those that they have not read. */
    Page<NotificationView> of(UserId user, boolean unreadOnly, @Nullable NotificationId before, int limit);

    /** The user's of that id. */
    Optional<NotificationView> find(UserId user, NotificationId id);

    /** How many the user has not read. */
    int unread(UserId user);

    /** These, whoever's they are. */
    List<NotificationView> all(Collection<NotificationId> ids);
}
