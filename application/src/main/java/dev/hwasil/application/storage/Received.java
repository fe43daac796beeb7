package dev.hwasil.application.storage;

import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.DomainException;
import java.util.function.Supplier;

/**
 * Something with all of its files durable, which no row names yet. Closing it takes the files away, unless a row may
 * name them by then. Not thread-safe.
 */
public final class Received<T> implements AutoCloseable {

    private final T value;
    private final Runnable discard;
    private boolean mayBeNamed;

    /** Whose files {@code discard} takes away. */
    public Received(T value, Runnable discard) {
        this.value = value;
        this.discard = discard;
    }

    /** What was received. */
    public T value() {
        return value;
    }

    /**
     * Runs the step by which a row comes to name it. After a refusal none does; any other failure leaves that open: the
     * files stay then, and a sweep takes them if none does.
     */
    public <R> R namedBy(Supplier<R> step) {
        mayBeNamed = true;
        try {
            return step.get();
        } catch (DomainException refused) {
            mayBeNamed = refused.error() instanceof DomainError.Unavailable;
            throw refused;
        }
    }

    @Override
    public void close() {
        if (!mayBeNamed) discard.run();
    }
}
