package dev.hwasil.postgres.planted;

import dev.hwasil.application.unit.Ids;
import java.util.UUID;

/** Planted: breaks a rule. */
public final class UntestedIds implements Ids {
    @Override
    public UUID next() {
        return new UUID(0, 0);
    }
}
