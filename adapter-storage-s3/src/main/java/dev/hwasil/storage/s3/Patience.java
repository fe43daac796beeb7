package dev.hwasil.storage.s3;

import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * Waits for calls over the network for as long as they get anywhere. Timeouts of sockets are not enough: they do not
 * see a peer that takes nothing any more, and begin anew with each attempt.
 *
 * <p>A call runs on a virtual thread of its own: to interrupt one closes the socket on which it waits, so that nothing
 * is left behind of a call that was given up.
 *
 * @param longest how long a call may go without progress
 */
record Patience(Duration longest, ExecutorService threads) {

    private static final int LOOKS = 20;

    Patience(Duration longest) {
        this(longest, Executors.newVirtualThreadPerTaskExecutor());
    }

    /** A call that has to be over in that time. */
    <T> T await(Callable<T> call) throws Exception {
        return await(call, () -> 0);
    }

    /**
     * A call that moves a number up when it gets on.
     *
     * @throws SocketTimeoutException when it no longer does
     */
    <T> T await(Callable<T> call, LongSupplier progress) throws Exception {
        var running = threads.submit(call);
        try {
            var reached = progress.getAsLong();
            var since = System.nanoTime();
            while (true) {
                try {
                    return running.get(longest.toMillis() / LOOKS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException _) {
                    var now = progress.getAsLong();
                    if (now != reached) since = System.nanoTime();
                    reached = now;
                    if (System.nanoTime() - since >= longest.toNanos()) {
                        throw new SocketTimeoutException("nothing has moved for " + longest.toMillis() + " ms");
                    }
                }
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Exception cause) throw cause;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw (InterruptedIOException) new InterruptedIOException("interrupted").initCause(interrupted);
        } finally {
            running.cancel(true);
        }
    }
}
