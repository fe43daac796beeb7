package dev.hwasil.application.notification;

import dev.hwasil.domain.notification.Reminder;
import dev.hwasil.domain.project.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Deadlines, and which reminders of them have been sent. */
public interface Deadlines {

    /**
     * An active project's deadline.
     *
     * @param sent the reminders of it that have been sent
     */
    record Near(ProjectId project, LocalDate deadline, Set<Reminder> sent) {
        /** Keeps its own copy. */
        public Near {
            sent = Set.copyOf(sent);
        }
    }

    /** All from the first day to the last, both included. Usable outside a unit of work. */
    List<Near> between(LocalDate first, LocalDate last);

    /**
     * Takes a reminder, so that it is sent by who takes it first and by nobody else; false when it has been taken, or
     * when the project is not active any more or has another deadline. Others who want to take it wait meanwhile.
     */
    boolean take(ProjectId project, LocalDate deadline, Reminder reminder, Instant at);
}
