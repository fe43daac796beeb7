package dev.hwasil.ws;

import dev.hwasil.ws.engine.EngineSettings;
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
 * @param floodLimits whether there is a limit to how much a socket may say
 */
public record RealtimeSettings(
        String path,
        Origins origins,
        Duration pingInterval,
        Duration pingTimeout,
        Duration connectTimeout,
        Duration authTimeout,
        boolean floodLimits) {

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
                Duration.ofSeconds(45),
                Duration.ofSeconds(10),
                true);
    }

    /** The same, without limits to how much a socket may say. */
    public RealtimeSettings withoutFloodLimits() {
        return new RealtimeSettings(path, origins, pingInterval, pingTimeout, connectTimeout, authTimeout, false);
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
