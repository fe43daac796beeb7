package dev.hwasil.application.event;

import dev.hwasil.domain.project.ProjectId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The log, read. The truth about what happened: whatever else tells of an event is a hint. Usable outside a unit. */
public interface EventLog {

    /**
     * The seq of each project's last event, 0 before the first. Projects that are gone are left out; their log is still
     * read, until it is too old.
     */
    Map<ProjectId, Long> heads(Collection<ProjectId> projects);

    /** The project's events after {@code seq}, in order, at most {@code limit}. */
    List<LoggedEvent> after(ProjectId project, long seq, int limit);
}
