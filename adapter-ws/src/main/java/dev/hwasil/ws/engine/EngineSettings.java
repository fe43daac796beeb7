package dev.hwasil.ws.engine;

import java.time.Duration;

/**
 * How an engine behaves.
 *
 * @param path where it is found, such as {@code /socket.io}
 * @param pingInterval how long after a pong the next ping goes out
 * @param pingTimeout how long the pong may take
 * @param upgradeTimeout how long a WebSocket may take from its opening to taking a session over
 * @param maxPayload the longest message that is taken, in bytes; a longer one is refused and the session stays
 * @param maxFrame the longest message that is read at all, in bytes; a longer one ends the connection (1009)
 * @param queueBytes how much may wait to be written to one session, in bytes; a reader that lags behind further is cut
 * @param writeTimeout how long one packet may take to be written
 * @param origins which pages may connect
 */
public record EngineSettings(
        String path,
        Duration pingInterval,
        Duration pingTimeout,
        Duration upgradeTimeout,
        int maxPayload,
        int maxFrame,
        int queueBytes,
        Duration writeTimeout,
        Origins origins) {

    /** The path has no slash at its end. */
    public EngineSettings {
        if (!path.startsWith("/") || path.endsWith("/")) throw new IllegalArgumentException("not a path: " + path);
    }

    /** What a client is told when its session opens over this transport. */
    String handshake(String sid, TransportType transport) {
        return "{\"sid\":\"%s\",\"upgrades\":%s,\"pingInterval\":%d,\"pingTimeout\":%d,\"maxPayload\":%d}"
                .formatted(sid, transport.upgrades(), pingInterval.toMillis(), pingTimeout.toMillis(), maxPayload);
    }
}
