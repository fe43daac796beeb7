package dev.hwasil.domain.error;

/** Carries a {@link DomainError} to the door. An expected event, so it has no stack trace. */
public final class DomainException extends RuntimeException {

    private final transient DomainError error;

    /** Use {@link DomainError#asException()}. */
    DomainException(DomainError error) {
        super(error.name() + ": " + error.detail(), null, false, false);
        this.error = error;
    }

    /** What was refused, and why. */
    public DomainError error() {
        return error;
    }
}
