package dev.hwasil.application.activity;

import dev.hwasil.application.event.LoggedEvent;
import dev.hwasil.application.page.Page;
import dev.hwasil.application.page.Pages;
import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.domain.project.ProjectId;
import org.jspecify.annotations.Nullable;

/** The log as people read it, in memory. */
public final class InMemoryActivities implements Activities {

    private final InMemoryUnitOfWork work;

    /** Reads what the calling thread sees. */
    public InMemoryActivities(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Page<Activity> of(ProjectId project, @Nullable Long before, int limit) {
        var all = work.read().events().reversed().stream()
                .filter(event -> event.project().equals(project))
                .filter(event -> before == null || event.seq() < before)
                .map(InMemoryActivities::activity)
                .toList();
        return Pages.first(all, limit);
    }

    private static Activity activity(LoggedEvent logged) {
        var event = logged.event();
        return new Activity(
                logged.seq(), logged.actor(), event.type(), event.targetType(), event.targetId(), event, logged.at());
    }
}
