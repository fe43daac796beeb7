package dev.hwasil.application.notification;

import static java.util.stream.Collectors.toMap;

import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.notification.Occasion;
import dev.hwasil.domain.notification.Reminder;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/**
 * Calls to mind the deadlines that are near. It is done every now and then on each node; each reminder is sent once.
 * Days are those of UTC, like all times in the product: in Seoul they begin at nine in the morning.
 */
public final class RemindOfDeadlines {

    private final UnitOfWork work;
    private final Deadlines deadlines;
    private final Audience audience;
    private final Notify notify;
    private final InstantSource clock;

    /** Needs the deadlines, and who is to be reminded. */
    public RemindOfDeadlines(
            UnitOfWork work, Deadlines deadlines, Audience audience, Notify notify, InstantSource clock) {
        this.work = work;
        this.deadlines = deadlines;
        this.audience = audience;
        this.notify = notify;
        this.clock = clock;
    }

    /** Sends what is due, each project's in a unit of work of its own. */
    public void handle() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (var near : deadlines.between(today, today.plusDays(Reminder.EARLIEST))) {
            Reminder.due(near.deadline(), today)
                    .filter(due -> !near.sent().contains(due))
                    .ifPresent(due -> work.perform(() -> send(near, due, today)));
        }
    }

    private void send(Deadlines.Near near, Reminder due, LocalDate today) {
        var now = clock.instant();
        if (!deadlines.take(near.project(), near.deadline(), due, now)) return;
        var daysLeft = (int) ChronoUnit.DAYS.between(today, near.deadline());
        Occasion occasion = new Occasion.Deadline(near.deadline(), daysLeft);
        var everybody =
                audience.ofProject(near.project()).stream().collect(toMap(Function.<UserId>identity(), _ -> occasion));
        notify.ring(notify.keep(near.project(), everybody, now));
    }
}
