package dev.hwasil.ws.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * What waits to be written to one session, and what is being written: bounded together. One packet is always taken,
 * however large. Not thread-safe.
 */
final class SendQueue {

    private final int limit;
    private List<Outgoing> waiting = new ArrayList<>();
    private int waitingCost;
    private int writingCost;

    SendQueue(int limit) {
        this.limit = limit;
    }

    /** Adds a packet; false when there is no room for it. */
    boolean offer(Outgoing packet) {
        if (!hasRoomFor(packet.cost())) return false;
        waiting.add(packet);
        waitingCost += packet.cost();
        return true;
    }

    /** Adds all of these, next to each other, or none; false when there is no room for them. */
    boolean offer(List<Outgoing> packets) {
        var cost = packets.stream().mapToInt(Outgoing::cost).sum();
        if (!hasRoomFor(cost)) return false;
        waiting.addAll(packets);
        waitingCost += cost;
        return true;
    }

    private boolean hasRoomFor(int cost) {
        return cost() == 0 || cost() + cost <= limit;
    }

    /** All that waits, to be written now. */
    List<Outgoing> take() {
        var batch = waiting;
        waiting = new ArrayList<>();
        writingCost = waitingCost;
        waitingCost = 0;
        return batch;
    }

    /** What was taken has been written. */
    void written() {
        writingCost = 0;
    }

    /** What waits and what is being written, in bytes. */
    int cost() {
        return waitingCost + writingCost;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }
}
