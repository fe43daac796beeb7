package dev.hwasil.domain.image;

import dev.hwasil.domain.error.DomainError;

/** Restoring what is current would change nothing. */
public record AlreadyCurrent() implements DomainError.Conflict {
    @Override
    public String name() {
        return "image.already-current";
    }

    @Override
    public String detail() {
        return "This version is the current one already.";
    }
}
