package dev.hwasil.application.node;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** {@link Bus} in memory, for nodes that share an {@link Air}. Thread-safe. */
public final class InMemoryBus implements Bus {

    /** What carries the words, one after the other, on a thread of its own; it can be made to carry none. */
    public static final class Air {
        private static final int HOPS = 5;

        private final ExecutorService carrier =
                Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
        private final List<InMemoryBus> nodes = new CopyOnWriteArrayList<>();
        private volatile boolean still;

        /** From now on nothing is carried. */
        public void still() {
            still = true;
        }

        /** All is carried again. */
        public void clear() {
            still = false;
            carrier.execute(() -> nodes.forEach(each -> each.ears.opened()));
        }

        /** Waits until all is heard that was said, and what was said because of that. */
        public void settle() {
            try {
                for (var hop = 0; hop < HOPS; hop++) carrier.submit(() -> {}).get();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            } catch (ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        /** The bus of one more node. */
        public InMemoryBus node(UUID id) {
            var bus = new InMemoryBus(this, id);
            nodes.add(bus);
            return bus;
        }
    }

    private final Air air;
    private final UUID id;
    private final Ears ears;

    private InMemoryBus(Air air, UUID id) {
        this.air = air;
        this.id = id;
        this.ears = new Ears(id, failed -> {
            throw failed;
        });
    }

    @Override
    public void say(String topic, String words) {
        if (!Bus.isShort(words)) throw new IllegalArgumentException("too long to be said at once");
        if (air.still) return;
        air.carrier.execute(() -> air.nodes.forEach(other -> other.ears.hear(topic, id.toString(), words)));
    }

    @Override
    public Listening listen(String topic, Ear ear) {
        var listening = ears.add(topic, ear);
        air.carrier.execute(ear::opened);
        return listening;
    }
}
