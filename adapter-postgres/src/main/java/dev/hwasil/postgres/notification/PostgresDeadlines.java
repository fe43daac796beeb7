package dev.hwasil.postgres.notification;

import dev.hwasil.application.notification.Deadlines;
import dev.hwasil.domain.notification.Reminder;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@link Deadlines} in the tables {@code projects} and {@code deadline_reminders}. */
public final class PostgresDeadlines implements Deadlines {

    private final PostgresUnitOfWork work;

    /** Reads in the unit that is open, or alone; takes in the one that is open. */
    public PostgresDeadlines(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<Near> between(LocalDate first, LocalDate last) {
        return work.read(handle -> handle.createQuery("""
                        select p.id, p.deadline, array(
                            select r.days_ahead from deadline_reminders r
                            where r.project_id = p.id and r.deadline = p.deadline) as sent
                        from projects p
                        where p.status = 'active' and p.deadline between :first and :last
                        order by p.id
                        """)
                .bind("first", first)
                .bind("last", last)
                .map((row, _) -> new Near(
                        Rows.id(row, "id", ProjectId::new), row.getObject("deadline", LocalDate.class), sent(row)))
                .list());
    }

    private static Set<Reminder> sent(ResultSet row) throws SQLException {
        var daysAhead = List.of((Integer[]) row.getArray("sent").getArray());
        return Arrays.stream(Reminder.values())
                .filter(reminder -> daysAhead.contains(reminder.daysAhead()))
                .collect(Collectors.toSet());
    }

    @Override
    public boolean take(ProjectId project, LocalDate deadline, Reminder reminder, Instant at) {
        return work.handle()
                        .createUpdate("""
                                insert into deadline_reminders (project_id, deadline, days_ahead, sent_at)
                                select id, deadline, :daysAhead, :at
                                from projects
                                where id = :project and deadline = :deadline and status = 'active'
                                on conflict do nothing
                                """)
                        .bind("project", project.value())
                        .bind("deadline", deadline)
                        .bind("daysAhead", reminder.daysAhead())
                        .bind("at", at)
                        .execute()
                == 1;
    }
}
