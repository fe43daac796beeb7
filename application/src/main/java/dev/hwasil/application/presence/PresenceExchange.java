package dev.hwasil.application.presence;

import dev.hwasil.application.presence.Sightings.Sighting;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.presence.Presence;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.ProjectId;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who is present on any node: here as it is this moment, elsewhere as the last {@link #beat} found it, or as others
 * have said since. A beat writes in one batch what has changed here since the last one that succeeded; what comes and
 * goes between two beats is never written. Beats come one at a time; {@link #in} is thread-safe and touches no store.
 */
public final class PresenceExchange implements PresentPeople {

    /** How often the owner calls {@link #beat}. */
    public static final Duration BEAT = Duration.ofSeconds(5);

    /**
     * How long a node is taken to live after a beat: with the beat in which another one notices, less than 15 seconds.
     */
    public static final Duration LEASE = Duration.ofSeconds(9);

    /** What this node sees. Thread-safe. */
    public interface Here {
        /** Where it sees somebody, or did so lately. */
        Set<ProjectId> projects();

        /** Whom it sees there. */
        List<Presence> in(ProjectId project);
    }

    private final UUID node;
    private final Sightings sightings;
    private final Here here;
    private final Elsewhere elsewhere;
    private Set<Sighting> written = Set.of();

    /** Nothing is written or read before the first beat. */
    public PresenceExchange(UUID node, Sightings sightings, Here here, Elsewhere elsewhere) {
        this.node = node;
        this.sightings = sightings;
        this.here = here;
        this.elsewhere = elsewhere;
    }

    /** Tells the other nodes what has changed, and hears from them. When it fails the next one makes up for it. */
    public void beat() {
        var now = seen();
        var changed =
                now.stream().filter(sighting -> !written.contains(sighting)).toList();
        var isKnown = sightings.beat(node, LEASE, changed, gone(now));
        if (!isKnown && changed.size() < now.size()) sightings.beat(node, LEASE, now, List.of());
        written = now;
        elsewhere.read(sightings.elsewhere(node));
    }

    private Set<Sighting> seen() {
        return here.projects().stream()
                .flatMap(project -> here.in(project).stream().map(presence -> new Sighting(project, presence)))
                .collect(Collectors.toSet());
    }

    private Set<Sightings.Key> gone(Set<Sighting> now) {
        var gone = keys(written);
        gone.removeAll(keys(now));
        return gone;
    }

    private static Set<Sightings.Key> keys(Set<Sighting> sightings) {
        return sightings.stream()
                .map(each -> new Sightings.Key(each.project(), each.presence().userId()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Nobody is seen by this node any more. */
    public void leave() {
        sightings.leave(node);
    }

    @Override
    public Map<UserId, Status> in(ProjectId project) {
        var shown = new HashMap<UserId, Status>();
        for (var presence : here.in(project)) shown.put(presence.userId(), presence.status());
        elsewhere
                .in(project)
                .forEach((user, seen) -> shown.merge(user, seen.presence().status(), PresenceExchange::morePresent));
        return shown;
    }

    private static Status morePresent(Status one, Status other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
