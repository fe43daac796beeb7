package dev.hwasil.application.planted.ambient;

import java.time.Instant;

/** Planted: breaks a rule. */
public final class AsksTheClock {
    /** Now, whatever the caller thinks. */
    public Instant now() {
        return Instant.now();
    }
}
