package dev.hwasil.postgres.event;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.event.EventFormat;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.event.LoggedEvent;
import dev.hwasil.application.event.ProjectEvent;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.postgres.PostgresUnitOfWork;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * {@link Events} in the tables {@code event_heads} and {@code collaboration_logs}. Whoever writes an event holds the
 * project's head until the commit, so the numbers are in the order of commits and have no gap.
 */
public final class PostgresEvents implements Events {

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
        var seq = work.handle()
                .createQuery("""
                        with head as (
                            update event_heads set last_seq = last_seq + 1 where project_id = :project returning last_seq)
                        insert into collaboration_logs (project_id, seq, user_id, action_type, target_type, target_id,
                            payload, created_at)
                        select :project, last_seq, :actor, :type, :targetType, :targetId, :payload, :at from head
                        returning seq
                        """)
                .bind("project", project.value())
                .bind("actor", actor.id().value())
                .bind("type", event.type())
                .bind("targetType", event.targetType())
                .bind("targetId", event.targetId())
                .bind("payload", format.write(event))
                .bind("at", at)
                .mapTo(Long.class)
                .one();
        var logged = new LoggedEvent(project, seq, actor.user(), at, event);
        work.afterCommit(() -> committed.accept(logged));
    }
}
