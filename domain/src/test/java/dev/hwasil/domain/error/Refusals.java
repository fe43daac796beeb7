package dev.hwasil.domain.error;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How tests look at refusals. */
public final class Refusals {

    private Refusals() {}

    /** With what the call is refused; fails when it is not, or throws something else. */
    public static DomainError refusalOf(ThrowingCallable call) {
        var refusal = catchThrowableOfType(DomainException.class, call);
        if (refusal == null) throw new AssertionError("it was not refused");
        return refusal.error();
    }
}
