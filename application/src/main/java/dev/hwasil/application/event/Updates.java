package dev.hwasil.application.event;

import java.util.List;

/**
 * What happened beyond a bookmark, in the order of each project's log.
 *
 * @param next where to go on from
 * @param hasMore whether there is more already
 */
public record Updates(List<LoggedEvent> events, Bookmark next, boolean hasMore) {

    /** Keeps its own copy. */
    public Updates {
        events = List.copyOf(events);
    }
}
