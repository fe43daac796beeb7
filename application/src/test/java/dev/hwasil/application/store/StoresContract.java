package dev.hwasil.application.store;

import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.world.PinnedClock;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the contracts of all stores have in common: stores, which hold other tests' rows as well, and hands to put rows
 * into them.
 */
public abstract class StoresContract {

    /** The stores under test. */
    protected Stores stores;

    /** Puts rows into them. */
    protected Given given;

    /** The stores under test; may be shared by all tests. */
    protected abstract Stores stores();

    @BeforeEach
    void openStores() {
        stores = stores();
        given = new Given(stores, new PinnedClock());
    }

    /** In a unit of work of its own. */
    protected <T> T inUnit(Supplier<T> step) {
        return stores.work().perform(step);
    }

    /** In a unit of work of its own. */
    protected void inUnit(Runnable step) {
        stores.work().perform(step);
    }

    /** Requires that the call is refused with just this. */
    protected static void assertRefused(DomainError refusal, ThrowingCallable call) {
        assertThat(refusalOf(call)).isEqualTo(refusal);
    }

    /** Requires that the call throws because no unit of work is open. */
    protected static void assertOnlyInUnit(ThrowingCallable call) {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(call);
    }
}
