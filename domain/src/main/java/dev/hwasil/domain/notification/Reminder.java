package dev.hwasil.domain.notification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/**
 * When a deadline is called to mind: on the third day before it and on the day before it. One that could not be sent on
 * its day is still sent on a later one, until the next is due or the deadline's own day is over; after that it would be
 * stale.
 */
public enum Reminder {
    THREE_DAYS(3),
    ONE_DAY(1);

    /** From how many days before a deadline on it is called to mind at all. */
    public static final int EARLIEST = THREE_DAYS.daysAhead;

    private final int daysAhead;

    Reminder(int daysAhead) {
        this.daysAhead = daysAhead;
    }

    /** How many days before the deadline it is due. */
    public int daysAhead() {
        return daysAhead;
    }

    /** The one that is due on that day, if any. */
    public static Optional<Reminder> due(LocalDate deadline, LocalDate today) {
        var left = ChronoUnit.DAYS.between(today, deadline);
        if (left < 0) return Optional.empty();
        return Arrays.stream(values())
                .filter(reminder -> left <= reminder.daysAhead)
                .reduce((_, later) -> later);
    }
}
