package dev.hwasil.imaging;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * The few platform threads that all work on pixels is done by, so that it never holds up the threads that carry virtual
 * ones. Whoever asks waits; a worker itself must not ask, or all of them could wait for each other.
 */
final class Workers implements AutoCloseable {

    /**
     * Rows are done in so many bands, for the most; more than threads, so that one that got little to do finds more.
     */
    static final int BANDS = 4;

    private final ExecutorService threads;

    Workers(int count) {
        threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name("imaging-", 1).factory());
    }

    <T> T call(Callable<T> work) {
        return await(start(work));
    }

    /** Does rows from 0 to {@code height} in several bands side by side, and returns when all of them are done. */
    void inBands(int height, Band band) {
        int bands = Math.min(BANDS, height);
        var running = IntStream.range(0, bands)
                .mapToObj(i -> threads.submit(() -> band.work(height * i / bands, height * (i + 1) / bands)))
                .toList();
        running.forEach(Workers::settle); // all of them, where one has failed, too
        running.forEach(Workers::await);
    }

    <T> Future<T> start(Callable<T> work) {
        return threads.submit(work);
    }

    /** What the work gives, when it is done. */
    static <T> T await(Future<T> work) {
        settle(work);
        if (work.state() == Future.State.SUCCESS) return work.resultNow();
        var failed = work.exceptionNow();
        if (failed instanceof RuntimeException cause) throw cause;
        if (failed instanceof Error cause) throw cause;
        throw new IllegalStateException(failed);
    }

    /** Waits until it is done. Not interruptible: memory that is being worked on must not be given back. */
    private static void settle(Future<?> work) {
        boolean isInterrupted = false;
        while (!work.isDone()) {
            try {
                var _ = work.get();
            } catch (InterruptedException _) {
                isInterrupted = true;
            } catch (ExecutionException _) {
                break; // told by whoever asks what it gives
            }
        }
        if (isInterrupted) Thread.currentThread().interrupt();
    }

    /** Part of the rows of a picture. */
    interface Band {
        void work(int firstRow, int endRow);
    }

    @Override
    public void close() {
        threads.close();
    }
}
