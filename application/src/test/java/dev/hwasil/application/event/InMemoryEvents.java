package dev.hwasil.application.event;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.project.ParticipantRemoved;
import dev.hwasil.application.project.ParticipantUpdated;
import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.ProjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The event log in memory, written and read. */
public final class InMemoryEvents implements Events, EventLog {

    private final InMemoryUnitOfWork work;
    private final List<Consumer<LoggedEvent>> listeners = new CopyOnWriteArrayList<>();

    /** Works on the tables of the open unit. */
    public InMemoryEvents(InMemoryUnitOfWork work) {
        this.work = work;
    }

    /** From now on {@code listener} is given each event after its commit. */
    public void onCommitted(Consumer<LoggedEvent> listener) {
        listeners.add(listener);
    }

    @Override
    public void record(ProjectId project, Caller actor, Instant at, ProjectEvent event) {
        var events = work.change().events();
        var logged = new LoggedEvent(project, work.change().head(project) + 1, actor.user(), at, event);
        events.add(logged);
        work.afterCommit(() -> listeners.forEach(listener -> listener.accept(logged)));
    }

    @Override
    public Map<ProjectId, Long> heads(Collection<ProjectId> projects) {
        var tables = work.read();
        var heads = new HashMap<ProjectId, Long>();
        for (var project : projects) {
            if (tables.projects().containsKey(project)) heads.put(project, tables.head(project));
        }
        return heads;
    }

    @Override
    public List<LoggedEvent> after(ProjectId project, long seq, int limit) {
        return of(work.read().events(), project).stream()
                .filter(event -> event.seq() > seq)
                .limit(limit)
                .toList();
    }

    @Override
    public Missed missed(ProjectId project, long seq, UserId user) {
        var missed = after(project, seq, Integer.MAX_VALUE);
        return new Missed(
                missed.size(),
                missed.isEmpty() ? null : missed.getFirst().at(),
                missed.stream().anyMatch(event -> changesRights(event.event(), user)));
    }

    private static boolean changesRights(ProjectEvent event, UserId user) {
        return (event instanceof ParticipantUpdated || event instanceof ParticipantRemoved)
                && event.targetId().equals(user.value());
    }

    private static List<LoggedEvent> of(List<LoggedEvent> events, ProjectId project) {
        return events.stream().filter(event -> event.project().equals(project)).toList();
    }
}
