package dev.hwasil.application.concurrent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** Several threads that start at once. Who is not there after {@link #DEADLINE} has lost: the test fails. */
public final class Race {

    /** The longest that a race takes. */
    public static final Duration DEADLINE = Duration.ofSeconds(30);

    private Race() {}

    /** Lets racers 0…n−1 run, each on a thread of its own; throws what one of them threw. */
    public static void of(int racers, IntConsumer run) {
        var _ = results(racers, racer -> {
            run.accept(racer);
            return racer;
        });
    }

    /** As {@link #of}; answers what each of them answered, in the order of racers. */
    public static <T> List<T> results(int racers, IntFunction<T> run) {
        var start = new CountDownLatch(racers);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var running = new ArrayList<Future<T>>();
            for (var i = 0; i < racers; i++) {
                var racer = i;
                running.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    return run.apply(racer);
                }));
            }
            return resultsOf(running);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> List<T> resultsOf(List<Future<T>> running) {
        var deadline = Instant.now().plus(DEADLINE);
        var results = new ArrayList<T>();
        for (var racer : running) {
            try {
                var left = Duration.between(Instant.now(), deadline).toMillis();
                results.add(racer.get(left, TimeUnit.MILLISECONDS));
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException cause) throw cause;
                throw new AssertionError(failed.getCause());
            } catch (TimeoutException late) {
                throw new AssertionError("a racer is not there after " + DEADLINE, late);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError(interrupted);
            }
        }
        return results;
    }
}
