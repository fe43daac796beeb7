package dev.hwasil.application.presence;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.presence.Presence;
import dev.hwasil.domain.project.ProjectId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whom the other nodes see: as they have said it, and as it was kept when it was last read. What a node says counts
 * more, until it must have been kept; what it has said in vain is found where it is kept. Thread-safe.
 */
public final class Elsewhere {

    /** After so many readings, two of which lie a beat apart, a node has kept what it said. */
    private static final int KEPT_AFTER = 3;

    private static final int LONG_AGO = -KEPT_AFTER;

    /** Who is shown before others who are shown by as much: the same on every node. */
    private static final Comparator<Seen> MOST_PRESENT =
            Comparator.comparing((Seen seen) -> seen.presence().status()).thenComparing(Seen::node);

    /** Somebody, as a node sees them. */
    public record Seen(UUID node, UserRef user, Presence presence) {}

    private record Key(UUID node, UserId user) {}

    /** What is known of one person at one node: how they are seen, or that they are not; and since which reading. */
    private record Word(@Nullable Seen seen, int since) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Consumer<ProjectId>> listeners = new CopyOnWriteArrayList<>();
    private Map<ProjectId, Map<Key, Word>> words = new HashMap<>();
    private int readings;

    /** From now on {@code listener} is told of projects where others are seen than before. */
    public void onChange(Consumer<ProjectId> listener) {
        listeners.add(listener);
    }

    /** That node says that it sees somebody so. */
    public void sees(ProjectId project, Seen seen) {
        put(project, new Key(seen.node(), seen.user().id()), seen);
    }

    /** That node says that it does not see somebody any more. */
    public void misses(UUID node, ProjectId project, UserId user) {
        put(project, new Key(node, user), null);
    }

    /** Who introduces themselves to one node is heard by all, most of which know them: those look at nothing again. */
    private void put(ProjectId project, Key key, @Nullable Seen seen) {
        @Nullable Word before;
        lock.lock();
        try {
            before = words.computeIfAbsent(project, _ -> new HashMap<>()).put(key, new Word(seen, readings));
        } finally {
            lock.unlock();
        }
        if (!Objects.equals(before == null ? null : before.seen(), seen)) tell(Set.of(project));
    }

    /** That node says that it stops: whom it sees may be back on another one before they are missed. */
    public void stops(UUID node, ProjectId project) {
        lock.lock();
        try {
            words.getOrDefault(project, new HashMap<>())
                    .replaceAll((key, word) -> key.node().equals(node) ? new Word(word.seen(), readings) : word);
        } finally {
            lock.unlock();
        }
    }

    /** This is kept now, by all other nodes that live. */
    void read(List<Sightings.Report> kept) {
        Set<ProjectId> changed;
        lock.lock();
        try {
            readings++;
            var now = new HashMap<ProjectId, Map<Key, Word>>();
            for (var each : kept) {
                var seen = new Seen(each.node(), each.user(), each.sighting().presence());
                now.computeIfAbsent(each.sighting().project(), _ -> new HashMap<>())
                        .put(new Key(each.node(), each.user().id()), new Word(seen, LONG_AGO));
            }
            words.forEach((project, said) -> said.forEach((key, word) -> {
                if (readings - word.since() < KEPT_AFTER)
                    now.computeIfAbsent(project, _ -> new HashMap<>()).put(key, word);
            }));
            changed = new HashSet<>(words.keySet());
            changed.addAll(now.keySet());
            var before = words;
            words = now;
            changed.removeIf(project -> seen(before, project).equals(seen(now, project)));
        } finally {
            lock.unlock();
        }
        tell(changed);
    }

    private static Set<Seen> seen(Map<ProjectId, Map<Key, Word>> words, ProjectId project) {
        var all = new HashSet<Seen>();
        for (var word : words.getOrDefault(project, Map.of()).values()) if (word.seen() != null) all.add(word.seen());
        return all;
    }

    private void tell(Set<ProjectId> changed) {
        for (var project : changed) listeners.forEach(listener -> listener.accept(project));
    }

    /** Whom the others see in the project, each as the node has it where they are most present. */
    public Map<UserId, Seen> in(ProjectId project) {
        lock.lock();
        try {
            var shown = new HashMap<UserId, Seen>();
            for (var seen : seen(words, project)) shown.merge(seen.user().id(), seen, Elsewhere::mostPresent);
            return shown;
        } finally {
            lock.unlock();
        }
    }

    /** The one of two by which a person is shown. */
    public static Seen mostPresent(Seen one, Seen other) {
        return MOST_PRESENT.compare(one, other) <= 0 ? one : other;
    }

    /** Whether another node sees anybody in the project. */
    public boolean isAnybodyIn(ProjectId project) {
        lock.lock();
        try {
            return words.getOrDefault(project, Map.of()).values().stream().anyMatch(word -> word.seen() != null);
        } finally {
            lock.unlock();
        }
    }
}
