package dev.hwasil.application.notification;

import dev.hwasil.application.unit.Ids;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.notification.Notification;
import dev.hwasil.domain.notification.NotificationId;
import dev.hwasil.domain.notification.Occasion;
import dev.hwasil.domain.project.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Keeps notifications in the unit of work that is open, and rings for each of them after its commit. */
public final class Notify {

    private final UnitOfWork work;
    private final Notifications notifications;
    private final Inbox inbox;
    private final Bell bell;
    private final Ids ids;

    /** Needs where they are kept, and who hears the bell. */
    public Notify(UnitOfWork work, Notifications notifications, Inbox inbox, Bell bell, Ids ids) {
        this.work = work;
        this.notifications = notifications;
        this.inbox = inbox;
        this.bell = bell;
        this.ids = ids;
    }

    /** Keeps what each of these people should know of the project; answers what is news to them. */
    List<NotificationView> keep(ProjectId project, Map<UserId, Occasion> concerned, Instant at) {
        if (concerned.isEmpty()) return List.of();
        var added = notifications.add(concerned.entrySet().stream()
                .map(each ->
                        new Notification(new NotificationId(ids.next()), each.getKey(), project, each.getValue(), at))
                .toList());
        return added.isEmpty() ? List.of() : inbox.all(added);
    }

    /** Rings for these after the commit, in the order in which that was asked for. */
    void ring(List<NotificationView> news) {
        if (!news.isEmpty()) work.afterCommit(() -> news.forEach(bell::ring));
    }
}
