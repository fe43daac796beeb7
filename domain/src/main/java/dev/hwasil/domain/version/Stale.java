package dev.hwasil.domain.version;

import dev.hwasil.domain.error.DomainError;

/** Somebody else has changed the thing meanwhile. */
public record Stale(int current) implements DomainError.StaleVersion {
    @Override
    public String name() {
        return "version.stale";
    }

    @Override
    public String detail() {
        return "It has been changed meanwhile: it is at version " + current + " now.";
    }
}
