package dev.hwasil.bootstrap;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done beside serving, now or again and again. No task has to wait for another. Closing it interrupts them. */
final class Schedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

    /** As many as there are tasks that may be busy at the same time. */
    private static final int THREADS = 4;

    private static final Duration END = Duration.ofSeconds(5);

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            THREADS, Thread.ofPlatform().name("schedule-", 0).daemon().factory());

    /** Does it once, after a while. */
    void once(Duration wait, Runnable task) {
        var _ = threads.schedule(task, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Does it again and again: first after a while, then a pause after each end. A time that fails is told of in these
     * words, and is not the last.
     */
    void every(Duration wait, Duration pause, String failure, Runnable task) {
        var _ = threads.scheduleWithFixedDelay(
                () -> attempt(failure, task), wait.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void attempt(String failure, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failed) {
            if (!threads.isShutdown()) LOG.warn("{}: {}", failure, failed.getMessage());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) LOG.warn("a task does not end");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
