package dev.hwasil.application.unit;

import java.util.function.Supplier;

/**
 * All or nothing. What stores do inside {@link #perform} is durable and visible to others when it returns, and has not
 * happened when it throws. A nested call joins the outer one. Stores that change something are used only inside.
 *
 * <p>Thread-safe; a unit belongs to the thread that opened it.
 */
public interface UnitOfWork {

    /**
     * Runs the step in one transaction.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code unavailable} when the store is away; whether the step was
     *     committed is then unknown only if the store was lost during the commit itself
     */
    <T> T perform(Supplier<T> step);

    /** As {@link #perform(Supplier)}, for a step that answers nothing. */
    default void perform(Runnable step) {
        var _ = this.<Boolean>perform(() -> {
            step.run();
            return true;
        });
    }

    /** Runs {@code then} after the unit that is open now has been committed, on its thread; never if it is not. */
    void afterCommit(Runnable then);
}
