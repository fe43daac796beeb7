package dev.hwasil.ws.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the packets of a session travel. */
enum TransportType {
    /** Requests that wait for packets, and requests that bring them. */
    POLLING("[\"websocket\"]"),
    WEBSOCKET("[]");

    private final String upgrades;

    TransportType(String upgrades) {
        this.upgrades = upgrades;
    }

    /** What a session may change to, as the handshake lists it: a JSON array. */
    String upgrades() {
        return upgrades;
    }

    /** The type that a client names. */
    static Optional<TransportType> named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
