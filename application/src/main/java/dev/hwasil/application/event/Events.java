package dev.hwasil.application.event;

import dev.hwasil.application.account.Caller;
import dev.hwasil.domain.project.ProjectId;
import java.time.Instant;

/** Where use cases write what happened. Used inside a unit of work. */
public interface Events {

    /**
     * Writes the event as the project's next, in the same transaction as the change itself; it is delivered after the
     * commit. From this call to the end of the unit no other change of the project can be written: call it last.
     */
    void record(ProjectId project, Caller actor, Instant at, ProjectEvent event);
}
