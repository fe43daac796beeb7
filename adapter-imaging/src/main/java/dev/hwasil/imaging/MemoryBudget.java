package dev.hwasil.imaging;

import java.util.concurrent.Semaphore;

/** The memory that pictures may take while they are worked on. Given in the order in which it was asked for. */
final class MemoryBudget {

    private static final int MEGABYTE = 1 << 20;

    private final int megabytes;
    private final Semaphore free;

    MemoryBudget(long bytes) {
        megabytes = Math.clamp(bytes / MEGABYTE, 1, Integer.MAX_VALUE);
        free = new Semaphore(megabytes, true);
    }

    long bytes() {
        return (long) megabytes * MEGABYTE;
    }

    /** Whether so much can be had at all. */
    boolean covers(long bytes) {
        return bytes / MEGABYTE < megabytes;
    }

    /** Waits until so much is free. */
    Share take(long bytes) {
        if (!covers(bytes)) throw new IllegalArgumentException("more than all of it");
        int share = (int) (bytes / MEGABYTE) + 1;
        free.acquireUninterruptibly(share);
        return () -> free.release(share);
    }

    /** A part of the memory, until it is closed. */
    interface Share extends AutoCloseable {
        @Override
        void close();
    }
}
