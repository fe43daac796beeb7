package dev.hwasil.ws.room;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets what happens in one room happen one after the other. A step within a step is part of it. Thread-safe. */
final class Turn {

    private final ReentrantLock lock = new ReentrantLock();

    /** Takes a step that says something. */
    <T> T take(Supplier<T> step) {
        lock.lock();
        try {
            return step.get();
        } finally {
            lock.unlock();
        }
    }

    /** Takes a step. */
    void run(Runnable step) {
        lock.lock();
        try {
            step.run();
        } finally {
            lock.unlock();
        }
    }
}
