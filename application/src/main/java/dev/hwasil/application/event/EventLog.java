package dev.hwasil.application.event;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.ProjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The log, read. The truth about what happened: whatever else tells of an event is a hint. Usable outside a unit. */
public interface EventLog {

    /**
     * The seq of each project's last event, 0 before the first. Projects that are gone are left out; their log is still
     * read, until it is too old.
     */
    Map<ProjectId, Long> heads(Collection<ProjectId> projects);

    /** The project's events after {@code seq}, in order, at most {@code limit}. */
    List<LoggedEvent> after(ProjectId project, long seq, int limit);

    /** What somebody has missed of the project who has heard it up to {@code seq}, without reading it. */
    Missed missed(ProjectId project, long seq, UserId user);

    /**
     * What somebody has missed of a project.
     *
     * @param events how many events, 0 or more
     * @param since when the first of them happened; null when there is none
     * @param rightsChanged whether one of them took that person's place in the project, or gave them another
     */
    record Missed(long events, @Nullable Instant since, boolean rightsChanged) {}
}
