package dev.hwasil.storage.local;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hwasil.domain.error.DomainException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What somebody is told who is refused. */
final class Refusal {

    private Refusal() {}

    /** The contract's word for it. */
    static String of(ThrowingCallable attempt) {
        return catchThrowableOfType(DomainException.class, attempt).error().code();
    }
}
