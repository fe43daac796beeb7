package dev.hwasil.application.notification;

import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.application.store.Tables.NotificationRow;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.notification.Notification;
import dev.hwasil.domain.notification.NotificationId;
import dev.hwasil.domain.notification.Occasion;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Notifications in memory. */
public final class InMemoryNotifications implements Notifications {

    private final InMemoryUnitOfWork work;

    /** Works on the tables of the open unit. */
    public InMemoryNotifications(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<NotificationId> add(List<Notification> notifications) {
        return notifications.stream()
                .filter(this::isFirst)
                .peek(each -> work.change().notifications().put(each.id(), new NotificationRow(each, null)))
                .map(Notification::id)
                .toList();
    }

    private boolean isFirst(Notification notification) {
        var cause = causeOf(notification.occasion());
        return cause == null
                || work.change().notifications().values().stream()
                        .map(NotificationRow::notification)
                        .filter(other -> other.userId().equals(notification.userId()))
                        .noneMatch(other -> Objects.equals(causeOf(other.occasion()), cause));
    }

    /** What nobody is told of twice. */
    private static @Nullable Object causeOf(Occasion occasion) {
        return switch (occasion) {
            case Occasion.Reply reply -> reply.comment();
            case Occasion.Mention mention -> mention.comment();
            case Occasion.Update update -> List.of(update.image(), update.versionNumber());
            case Occasion.NewMember _, Occasion.Deadline _ -> null;
        };
    }

    @Override
    public void read(UserId user, NotificationId id, Instant at) {
        work.change().notifications().computeIfPresent(id, (_, row) -> read(user, row, at));
    }

    @Override
    public void readAll(UserId user, Instant at) {
        work.change().notifications().replaceAll((_, row) -> read(user, row, at));
    }

    private static NotificationRow read(UserId user, NotificationRow row, Instant at) {
        if (row.readAt() != null || !row.notification().userId().equals(user)) return row;
        return new NotificationRow(row.notification(), at);
    }
}
