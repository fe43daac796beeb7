package dev.hwasil.ws.engine;

import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** Counts what becomes {@link EngineFigures}. Thread-safe. */
final class Tally {

    private final LongAdder polled = new LongAdder();
    private final LongAdder webSockets = new LongAdder();
    private final LongAdder upgrades = new LongAdder();
    private final LongAdder failedUpgrades = new LongAdder();
    private final LongAdder slowReaders = new LongAdder();
    private final LongAccumulator mostQueued = new LongAccumulator(Math::max, 0);

    EngineFigures figures() {
        return new EngineFigures(
                polled.sum(),
                webSockets.sum(),
                upgrades.sum(),
                failedUpgrades.sum(),
                slowReaders.sum(),
                mostQueued.get());
    }

    void opened(TransportType transport) {
        count(transport).increment();
    }

    void ended(TransportType transport, CloseReason reason) {
        count(transport).decrement();
        if (reason == CloseReason.SLOW_READER) slowReaders.increment();
    }

    void upgraded() {
        polled.decrement();
        webSockets.increment();
        upgrades.increment();
    }

    void upgradeFailed() {
        failedUpgrades.increment();
    }

    private LongAdder count(TransportType transport) {
        return switch (transport) {
            case POLLING -> polled;
            case WEBSOCKET -> webSockets;
        };
    }

    /** So much waits for a client now, in bytes. */
    void queued(int bytes) {
        mostQueued.accumulate(bytes);
    }
}
