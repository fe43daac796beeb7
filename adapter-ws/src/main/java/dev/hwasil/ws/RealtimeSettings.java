package dev.hwasil.ws;

import dev.hwasil.ws.engine.EngineSettings;
import dev.hwasil.ws.engine.Hosts;
import dev.hwasil.ws.engine.Newcomers;
import dev.hwasil.ws.engine.Origins;
import java.time.Duration;

/**
 * How the real-time door is set up.
 *
 * @param path where it is found, such as {@code /socket.io}
 * @param origins from which pages a browser may connect, such as {@code https://studio.example}
 * @param pingInterval how long after a pong the next ping goes out
 * @param pingTimeout how long the pong may take
 * @param connectTimeout how long a connection may last without having joined the namespace
 * @param authTimeout how long a socket may last without saying whose it is
 * @param hosts from where connections come
 * @param limits whether there is a limit to how much a socket may say, and to how many a host has before it is known
 *     whose they are
 */
public record RealtimeSettings(
        String path,
        Origins origins,
        Duration pingInterval,
        Duration pingTimeout,
        Duration connectTimeout,
        Duration authTimeout,
        Hosts hosts,
        boolean limits) {

    /** How many sockets a host may have of which nobody has said whose they are. */
    public static final int NEWCOMERS = 20;

    /** The longest packet that is taken, in bytes. */
    public static final int MAX_PAYLOAD = 1024 * 1024;

    /** The longest packet that is read at all, in bytes. */
    public static final int MAX_FRAME = 4 * MAX_PAYLOAD;

    /** How much may wait to be written to one socket, in bytes. */
    public static final int QUEUE_BYTES = 256 * 1024;

    /** How long a WebSocket may take to take a session over from its requests. */
    public static final Duration UPGRADE_TIMEOUT = Duration.ofSeconds(10);

    /** How long one packet may take to be written. */
    public static final Duration WRITE_TIMEOUT = Duration.ofSeconds(15);

    /** As the contract has it. */
    public static RealtimeSettings at(String path, Origins origins) {
        return new RealtimeSettings(
                path,
                origins,
                Duration.ofSeconds(25),
                Duration.ofSeconds(20),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Hosts.DIRECT,
                true);
    }

    /** The same, where these know from where connections come. */
    public RealtimeSettings from(Hosts known) {
        return new RealtimeSettings(
                path, origins, pingInterval, pingTimeout, connectTimeout, authTimeout, known, limits);
    }

    /** The same, without limits. */
    public RealtimeSettings unlimited() {
        return new RealtimeSettings(
                path, origins, pingInterval, pingTimeout, connectTimeout, authTimeout, hosts, false);
    }

    Newcomers newcomers() {
        return limits ? new Newcomers(NEWCOMERS, hosts) : Newcomers.unlimited();
    }

    EngineSettings engine() {
        return new EngineSettings(
                path,
                pingInterval,
                pingTimeout,
                UPGRADE_TIMEOUT,
                MAX_PAYLOAD,
                MAX_FRAME,
                QUEUE_BYTES,
                WRITE_TIMEOUT,
                origins);
    }
}
