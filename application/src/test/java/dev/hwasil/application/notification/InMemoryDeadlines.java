package dev.hwasil.application.notification;

import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.application.store.Tables.ReminderRow;
import dev.hwasil.domain.notification.Reminder;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Deadlines and their reminders in memory. */
public final class InMemoryDeadlines implements Deadlines {

    private final InMemoryUnitOfWork work;

    /** Works on the tables of the open unit. */
    public InMemoryDeadlines(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<Near> between(LocalDate first, LocalDate last) {
        var tables = work.read();
        return tables.projects().values().stream()
                .filter(project -> project.status() == Project.Status.ACTIVE && project.deadline() != null)
                .map(project -> {
                    var deadline = Objects.requireNonNull(project.deadline());
                    var sent = tables.reminders().stream()
                            .filter(row -> row.project().equals(project.id())
                                    && row.deadline().equals(deadline))
                            .map(ReminderRow::reminder)
                            .collect(Collectors.toSet());
                    return new Near(project.id(), deadline, sent);
                })
                .filter(near ->
                        !near.deadline().isBefore(first) && !near.deadline().isAfter(last))
                .toList();
    }

    @Override
    public boolean take(ProjectId project, LocalDate deadline, Reminder reminder, Instant at) {
        var found = work.change().projects().get(project);
        if (found == null || found.status() != Project.Status.ACTIVE || !deadline.equals(found.deadline()))
            return false;
        return work.change().reminders().add(new ReminderRow(project, deadline, reminder));
    }
}
