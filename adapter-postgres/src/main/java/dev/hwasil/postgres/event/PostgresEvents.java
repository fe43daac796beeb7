package dev.hwasil.postgres.event;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.event.EventFormat;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.event.LoggedEvent;
import dev.hwasil.application.event.ProjectEvent;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Prepared;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * {@link Events} in the tables {@code event_heads} and {@code collaboration_logs}. Whoever writes an event holds the
 * project's head until the commit, so the numbers are in the order of commits and have no gap. The two go on one trip
 * where nothing comes between them, so that others wait for the head no longer than the database needs. Where there is
 * no head the event has no number, which the log refuses, and the unit with it.
 */
public final class PostgresEvents implements Events {

    private static final Prepared RECORD = new Prepared("""
            with head as (
                update event_heads
                set other_seq = case when last_user_id = ? then other_seq else last_seq end,
                    last_seq = last_seq + 1, last_user_id = ?, last_at = ?
                where project_id = ?
                returning project_id, last_seq, last_user_id, last_at)
            insert into collaboration_logs (project_id, seq, user_id, created_at, action_type, target_type, target_id,
                payload)
            select project_id, last_seq, last_user_id, last_at, ?, ?, ?, ? from (select) always left join head on true
            returning seq
            """);

    private final PostgresUnitOfWork work;
    private final EventFormat format;
    private final Consumer<LoggedEvent> committed;

    /** Tells {@code committed} of each event after its commit; events of one project may arrive there out of order. */
    public PostgresEvents(PostgresUnitOfWork work, EventFormat format, Consumer<LoggedEvent> committed) {
        this.work = work;
        this.format = format;
        this.committed = committed;
    }

    @Override
    public void record(ProjectId project, Caller actor, Instant at, ProjectEvent event) {
        var seq = new AtomicLong();
        RECORD.soon(
                work,
                row -> row.getLong("seq"),
                seq::set,
                actor.id().value(),
                actor.id().value(),
                at,
                project.value(),
                event.type(),
                event.targetType(),
                event.targetId(),
                format.write(event));
        work.afterCommit(() -> committed.accept(new LoggedEvent(project, seq.get(), actor.user(), at, event)));
    }
}
