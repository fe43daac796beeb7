package dev.hwasil.application.unit;

import java.util.UUID;

/** Makes fresh ids, in the order of time (RFC 9562, version 7). Thread-safe. */
public interface Ids {

    /** An id that nothing has. */
    UUID next();
}
