package dev.hwasil.application.presence;

import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.domain.presence.Presence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@link Sightings} in memory. Thread-safe. */
public final class InMemorySightings implements Sightings {

    private static final class Node {
        private final Map<Key, Presence> seen = new HashMap<>();
        private long until;

        private boolean isOver() {
            return until - System.nanoTime() <= 0;
        }
    }

    private final InMemoryUnitOfWork work;
    private final Map<UUID, Node> nodes = new HashMap<>();

    /** Knows the accounts that the calling thread sees. */
    public InMemorySightings(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public synchronized boolean beat(UUID node, Duration lease, Collection<Sighting> changed, Collection<Key> gone) {
        var isKnown = nodes.containsKey(node);
        var mine = nodes.computeIfAbsent(node, _ -> new Node());
        mine.until = System.nanoTime() + lease.toNanos();
        for (var sighting : changed)
            mine.seen.put(new Key(sighting.project(), sighting.presence().userId()), sighting.presence());
        gone.forEach(mine.seen::remove);
        nodes.entrySet()
                .removeIf(other ->
                        !other.getKey().equals(node) && other.getValue().isOver());
        return isKnown;
    }

    @Override
    public synchronized List<Report> elsewhere(UUID node) {
        var seen = new ArrayList<Report>();
        nodes.forEach((id, other) -> {
            if (id.equals(node) || other.isOver()) return;
            other.seen.forEach((key, presence) -> {
                if (!work.read().users().containsKey(key.user())) return;
                seen.add(new Report(id, work.read().person(key.user()), new Sighting(key.project(), presence)));
            });
        });
        return seen;
    }

    @Override
    public synchronized void leave(UUID node) {
        nodes.remove(node);
    }
}
