package dev.hwasil.ws.engine;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A request to the engine's path, reduced to what decides over it.
 *
 * @param upgrade whether it asks for a WebSocket
 */
record Approach(
        String method,
        boolean upgrade,
        @Nullable String transport,
        @Nullable String sid,
        @Nullable String version,
        @Nullable String origin,
        @Nullable String host) {

    private static final String WEBSOCKET = "websocket";
    private static final String VERSION = "4";

    /** Why it is not let in, if it is not; in the order in which the reference server asks. */
    Optional<Refusal> refusal(Predicate<String> knownSid, Origins origins) {
        if (!WEBSOCKET.equals(transport)) return Optional.of(Refusal.UNKNOWN_TRANSPORT);
        if (sid != null) return Optional.of(knownSid.test(sid) ? Refusal.BAD_REQUEST : Refusal.UNKNOWN_SID);
        if (!method.equals("GET")) return Optional.of(Refusal.BAD_HANDSHAKE_METHOD);
        if (!upgrade) return Optional.of(Refusal.BAD_REQUEST);
        if (!origins.allow(origin, host)) return Optional.of(Refusal.FORBIDDEN);
        if (!VERSION.equals(version)) return Optional.of(Refusal.UNSUPPORTED_VERSION);
        return Optional.empty();
    }
}
