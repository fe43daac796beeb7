package dev.hwasil.application.event;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.project.ProjectId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells who has no socket what happened in their projects, or waits until something does. */
public final class ReadUpdates {

    /** The longest that anybody waits. */
    public static final Duration LONGEST_PATIENCE = Duration.ofSeconds(25);

    private static final int AT_ONCE = 100;

    /**
     * What is asked.
     *
     * @param project the one project to hear of, or null for all that the caller is in
     * @param since how far the caller has heard, or null to begin now
     * @param patience how long to wait when nothing happened since
     */
    public record Query(
            Caller caller,
            @Nullable ProjectId project,
            @Nullable Bookmark since,
            Duration patience) {}

    private final Access access;
    private final UpdateLog log;
    private final ProjectFeeds feeds;
    private final InstantSource clock;

    /** Reads the log, and waits for what the feeds bring. */
    public ReadUpdates(Access access, UpdateLog log, ProjectFeeds feeds, InstantSource clock) {
        this.access = access;
        this.log = log;
        this.feeds = feeds;
        this.clock = clock;
    }

    /** What was read once, and where something more may happen. */
    private record Heard(Updates updates, Set<ProjectId> projects) {
        private boolean isEmpty() {
            return updates.events().isEmpty();
        }
    }

    /**
     * What the caller may hear now. Blocks for as long as the caller would wait; holds nothing meanwhile.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when the project is not the caller's to see,
     *     also when it ceases to be meanwhile; {@code conflict} when it is too much to be told one by one
     */
    public Updates handle(Query query) {
        var since = query.since();
        if (since == null) return new Updates(List.of(), now(query), false);

        var heard = read(query, since);
        if (!heard.isEmpty() || query.patience().isZero()) return heard.updates();
        return awaited(query, since, heard.projects());
    }

    /** The bell hangs before the log is read again, so that nothing happens unheard between the two. */
    private Updates awaited(Query query, Bookmark since, Set<ProjectId> projects) {
        var end = System.nanoTime() + query.patience().toNanos();
        try (var bell = feeds.bell(projects)) {
            var heard = read(query, since);
            var isOver = false;
            while (heard.isEmpty() && !isOver) {
                isOver = !bell.rings(Duration.ofNanos(end - System.nanoTime()));
                heard = read(query, since);
            }
            return heard.updates();
        }
    }

    /** A bookmark of this moment. */
    private Bookmark now(Query query) {
        var now = clock.instant();
        return Bookmark.at(now, find(query, new Bookmark(now, Map.of()), 0).heads());
    }

    private Heard read(Query query, Bookmark since) {
        var now = clock.instant();
        var found = find(query, since, AT_ONCE);
        var next = found.isWhole() ? Bookmark.at(now, found.heads()) : since.past(found.events());
        return new Heard(
                new Updates(found.events(), next, !found.isWhole()),
                found.heads().keySet());
    }

    private UpdateLog.Found find(Query query, Bookmark since, int limit) {
        var project = query.project();
        if (project != null) {
            var _ = access.require(query.caller(), Permission.SEE, project);
        }
        return log.beyond(since, query.caller().id(), project, limit);
    }
}
