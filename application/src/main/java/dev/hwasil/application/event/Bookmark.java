package dev.hwasil.application.event;

import static java.util.Comparator.comparing;

import dev.hwasil.application.event.UpdateLog.Head;
import dev.hwasil.domain.project.ProjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far somebody has heard of all their projects: in the projects that are named, up to that seq; in all others, up
 * to the last event of the time {@code settled} or earlier. An event's time may be behind its place in the log, by as
 * long as its unit of work took and as two nodes' clocks differ. So what is settled lies {@link #SETTLING} back, and
 * projects in which something was said about then or later are named: never more than {@link #MOST_NAMED}. Immutable.
 */
public record Bookmark(Instant settled, Map<ProjectId, Long> reached) {

    /** More than a unit of work takes and two nodes' clocks differ, together. */
    public static final Duration SETTLING = Duration.ofMinutes(5);

    /** How many projects are named at the most, so that a bookmark has a size that can be sent. */
    public static final int MOST_NAMED = 200;

    /** Keeps its own copy. */
    public Bookmark {
        reached = Map.copyOf(reached);
    }

    /** Where somebody is who has heard everything up to these heads. */
    static Bookmark at(Instant now, Map<ProjectId, Head> heads) {
        var settled = now.minus(SETTLING);
        var unsettled = heads.entrySet().stream()
                .filter(head -> head.getValue().at().isAfter(settled.minus(SETTLING)))
                .sorted(Map.Entry.comparingByValue(comparing(Head::at).reversed()))
                .toList();
        if (unsettled.size() <= MOST_NAMED) return new Bookmark(settled, seqs(unsettled));
        return new Bookmark(unsettled.get(MOST_NAMED).getValue().at(), seqs(unsettled.subList(0, MOST_NAMED)));
    }

    /** Where somebody is who has heard one project up to that seq, and now begins to hear of the others. */
    public static Bookmark in(ProjectId project, long seq, Instant now) {
        return new Bookmark(now.minus(SETTLING), Map.of(project, seq));
    }

    private static Map<ProjectId, Long> seqs(List<Map.Entry<ProjectId, Head>> heads) {
        var seqs = new HashMap<ProjectId, Long>();
        heads.forEach(head -> seqs.put(head.getKey(), head.getValue().seq()));
        return seqs;
    }

    /** When it was put, or a little later. */
    public Instant putAt() {
        return settled.plus(SETTLING);
    }

    /**
     * The same, moved on past these events.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code conflict} when that would name too many projects
     */
    Bookmark past(List<LoggedEvent> events) {
        var further = new HashMap<>(reached);
        events.forEach(event -> further.put(event.project(), event.seq()));
        if (further.size() > MOST_NAMED) throw new TooMuchMissed().asException();
        return new Bookmark(settled, further);
    }
}
