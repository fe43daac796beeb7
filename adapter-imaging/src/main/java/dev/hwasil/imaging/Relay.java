package dev.hwasil.imaging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Hands rows over from the worker that makes them to whichever takes them, in order and a batch at a time, so that two
 * can work on one picture. Where no other is free, the one that makes them takes them too: nobody waits for anything
 * but work that is being done.
 */
final class Relay implements AutoCloseable {

    private static final int BATCH = 1 << 17;
    private static final int MOST_WAITING = 3;

    private final Workers workers;
    private final Taker taker;
    private final int rowLength;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition taken = lock.newCondition();
    private final Deque<Batch> waiting = new ArrayDeque<>();
    private final Deque<byte[]> free = new ArrayDeque<>();
    private byte[] filling;
    private int filled;
    private boolean isBeingTaken;
    private boolean isHelpCalled;
    private @Nullable Throwable failed;

    /** Takes a row that begins there. */
    interface Taker {
        void take(byte[] rows, int at);
    }

    /** Puts a row there. */
    interface Maker {
        void make(byte[] rows, int at);
    }

    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    private record Batch(byte[] rows, int length) {}

    /** Hands over rows of so many bytes. To be closed by the worker that makes them. */
    Relay(int rowLength, Taker taker, Workers workers) {
        this.workers = workers;
        this.taker = taker;
        this.rowLength = rowLength;
        filling = batch();
    }

    /** How many bytes are held to hand over such rows. */
    static long memory(long rowLength) {
        return (MOST_WAITING + 2) * Math.max(BATCH, rowLength);
    }

    private byte[] batch() {
        return new byte[Math.max(1, BATCH / rowLength) * rowLength];
    }

    /** The next row. Throws what a taker of rows before has thrown. */
    void put(Maker maker) {
        maker.make(filling, filled);
        filled += rowLength;
        if (filled == filling.length) handOver();
    }

    /** Returns when all rows were taken, or throws what their taker has thrown. */
    void finish() {
        handOver();
        lock.lock();
        try {
            while (isBeingTaken || !waiting.isEmpty()) {
                if (isBeingTaken) taken.awaitUninterruptibly();
                else take();
            }
            throwWhatFailed();
        } finally {
            lock.unlock();
        }
    }

    private void handOver() {
        lock.lock();
        try {
            while (waiting.size() == MOST_WAITING) {
                if (isBeingTaken) taken.awaitUninterruptibly();
                else take();
            }
            throwWhatFailed();
            waiting.add(new Batch(filling, filled));
            var used = free.poll();
            filling = used != null ? used : batch();
            filled = 0;
            if (isBeingTaken || isHelpCalled) return;
            isHelpCalled = true;
            var _ = workers.start(() -> {
                help();
                return true;
            });
        } finally {
            lock.unlock();
        }
    }

    private void help() {
        lock.lock();
        try {
            isHelpCalled = false;
            while (!isBeingTaken && !waiting.isEmpty()) take();
        } finally {
            lock.unlock();
        }
    }

    private void throwWhatFailed() {
        if (failed instanceof RuntimeException cause) throw cause;
        if (failed instanceof Error cause) throw cause;
    }

    /** Takes the first that waits; the lock is free meanwhile. */
    private void take() {
        var batch = waiting.remove();
        isBeingTaken = true;
        lock.unlock();
        Throwable thrown = null;
        try {
            for (int at = 0; at < batch.length; at += rowLength) taker.take(batch.rows, at);
        } catch (RuntimeException | Error problem) {
            thrown = problem;
        }
        lock.lock();
        isBeingTaken = false;
        free.add(batch.rows);
        if (thrown != null) {
            failed = thrown;
            waiting.clear();
        }
        taken.signalAll();
    }

    /** Returns when nobody takes rows any more, and nobody will. */
    @Override
    public void close() {
        lock.lock();
        try {
            waiting.clear();
            while (isBeingTaken) taken.awaitUninterruptibly();
        } finally {
            lock.unlock();
        }
    }
}
