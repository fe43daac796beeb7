package dev.hwasil.application.event;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The logs of all projects that a user is in, read as one. Usable outside a unit. */
public interface UpdateLog {

    /** The last event of a project's log. */
    record Head(long seq, Instant at) {}

    /**
     * What was found, all at one moment.
     *
     * @param events each project's together and in the order of its log
     * @param isWhole whether these are all, so that none was left out because of the limit
     * @param heads of every project that was looked at and in which anything was ever said
     */
    record Found(List<LoggedEvent> events, boolean isWhole, Map<ProjectId, Head> heads) {

        /** Keeps its own copies. */
        public Found {
            events = List.copyOf(events);
            heads = Map.copyOf(heads);
        }
    }

    /**
     * The events beyond the bookmark in the projects that the user is in now, at most {@code limit}. Of a project that
     * they joined since it was put, what began with their joining.
     *
     * @param only the one project to look at, or null for all
     * @throws dev.hwasil.domain.error.DomainException {@code conflict} ({@link TooMuchMissed}) when an event among them
     *     is too old to be told
     */
    Found beyond(Bookmark bookmark, UserId user, @Nullable ProjectId only, int limit);
}
