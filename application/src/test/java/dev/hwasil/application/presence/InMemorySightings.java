package dev.hwasil.application.presence;

import dev.hwasil.domain.presence.Presence;
import java.time.Duration;
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

    private final Map<UUID, Node> nodes = new HashMap<>();

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
    public synchronized List<Sighting> elsewhere(UUID node) {
        return nodes.entrySet().stream()
                .filter(other ->
                        !other.getKey().equals(node) && !other.getValue().isOver())
                .flatMap(other -> other.getValue().seen.entrySet().stream())
                .map(seen -> new Sighting(seen.getKey().project(), seen.getValue()))
                .toList();
    }

    @Override
    public synchronized void leave(UUID node) {
        nodes.remove(node);
    }
}
