package dev.hwasil.application.node;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Those on one node who listen to a {@link Bus}, by topic. One that fails hinders no other, and a word that makes no
 * sense hinders no later one. Thread-safe.
 */
public final class Ears {

    private final Map<String, List<Bus.Ear>> ears = new ConcurrentHashMap<>();
    private final String node;
    private final Consumer<RuntimeException> failure;

    /** Nobody listens on that node; {@code failure} is told of what was heard in vain. */
    public Ears(UUID node, Consumer<RuntimeException> failure) {
        this.node = node.toString();
        this.failure = failure;
    }

    /** One more. */
    public Bus.Listening add(String topic, Bus.Ear ear) {
        ears.compute(topic, (_, others) -> {
            var all = others == null ? new CopyOnWriteArrayList<Bus.Ear>() : others;
            all.add(ear);
            return all;
        });
        return () -> ears.computeIfPresent(topic, (_, all) -> {
            all.remove(ear);
            return all.isEmpty() ? null : all;
        });
    }

    /** Whether anybody listens to that topic. */
    public boolean has(String topic) {
        return ears.containsKey(topic);
    }

    /** All topics that somebody listens to. */
    public Set<String> topics() {
        return Set.copyOf(ears.keySet());
    }

    /** What others say from now on is heard. */
    public void opened() {
        ears.keySet().forEach(this::opened);
    }

    /** What others say of that topic from now on is heard. */
    public void opened(String topic) {
        of(topic).forEach(ear -> attempt(ear::opened));
    }

    /** The node of that name says so. What is this one's own is not heard. */
    public void hear(String topic, String from, String words) {
        if (from.equals(node)) return;
        of(topic).forEach(ear -> attempt(() -> ear.hear(UUID.fromString(from), words)));
    }

    private List<Bus.Ear> of(String topic) {
        return ears.getOrDefault(topic, List.of());
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failed) {
            failure.accept(failed);
        }
    }
}
