package dev.hwasil.application.notification;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.notification.Notification;
import dev.hwasil.domain.notification.NotificationId;
import java.time.Instant;
import java.util.List;

/** All notifications. Used inside a unit of work. */
public interface Notifications {

    /**
     * Adds those that are the first of their occasion to their person: nobody is told twice of a comment, whether it
     * answers or mentions them, nor of a version of a picture.
     *
     * @return the ids of those that were added
     */
    List<NotificationId> add(List<Notification> notifications);

    /** Marks one as read by its person, who may have read it before. */
    void read(UserId user, NotificationId id, Instant at);

    /** Marks all as read that their person has not read. */
    void readAll(UserId user, Instant at);
}
