package dev.hwasil.ws.engine;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request to the engine's path, reduced to what decides over it.
 *
 * @param upgrade whether it asks for a WebSocket
 * @param jsonp whether it asks for an answer as a script, as older versions of the protocol let it
 */
record Approach(
        String method,
        boolean upgrade,
        @Nullable String transport,
        @Nullable String sid,
        boolean jsonp,
        @Nullable String version,
        @Nullable String origin,
        @Nullable String host) {

    private static final String VERSION = "4";

    /**
     * Why it is not let in, if it is not; in the order in which the reference server asks.
     *
     * @param openedBy what the session of a {@code sid} was opened by, if there is one
     */
    Optional<Refusal> refusal(Function<String, Optional<TransportType>> openedBy, Origins origins) {
        var wanted = TransportType.named(transport);
        if (wanted.isEmpty()) return Optional.of(Refusal.UNKNOWN_TRANSPORT);
        var unfit = sid == null ? unfitToOpen(wanted.get()) : unfitFor(openedBy.apply(sid), wanted.get());
        if (unfit.isPresent()) return unfit;
        if (!origins.allow(origin, host)) return Optional.of(Refusal.FORBIDDEN);
        if (!VERSION.equals(version)) return Optional.of(Refusal.UNSUPPORTED_VERSION);
        return Optional.empty();
    }

    private Optional<Refusal> unfitToOpen(TransportType wanted) {
        if (!method.equals("GET")) return Optional.of(Refusal.BAD_HANDSHAKE_METHOD);
        return isAskedFor(wanted) ? Optional.empty() : Optional.of(Refusal.BAD_REQUEST);
    }

    /**
     * A session that a request has opened takes more of them, or a WebSocket; one that a WebSocket has, takes nothing.
     */
    private Optional<Refusal> unfitFor(Optional<TransportType> opener, TransportType wanted) {
        if (opener.isEmpty()) return Optional.of(Refusal.UNKNOWN_SID);
        var fits = opener.get() == TransportType.POLLING
                && isAskedFor(wanted)
                && (method.equals("GET") || method.equals("POST"));
        return fits ? Optional.empty() : Optional.of(Refusal.BAD_REQUEST);
    }

    /** Whether the transport is asked for in the way that it is. */
    private boolean isAskedFor(TransportType wanted) {
        return switch (wanted) {
            case POLLING -> !upgrade && !jsonp;
            case WEBSOCKET -> upgrade;
        };
    }
}
