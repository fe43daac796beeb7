package dev.hwasil.ws.socketio;

import dev.hwasil.ws.engine.EngineHandler;
import dev.hwasil.ws.engine.EngineSession;
import dev.hwasil.ws.engine.SessionListener;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Speaks Socket.IO on an engine's sessions.
 *
 * @param connectTimeout how long a session may last without having joined a namespace
 * @param maxPayload the longest packet, and how many bytes may be attached to one
 * @param quickEvents events of the main namespace whose handlers wait for nobody
 */
public record SocketServer(
        Namespaces namespaces,
        Duration connectTimeout,
        int maxPayload,
        Set<String> quickEvents,
        ScheduledExecutorService timers)
        implements EngineHandler {

    /** The namespace that clients join when they name none. */
    public static final String MAIN = "/";

    @Override
    public SessionListener opened(EngineSession session) {
        return new SocketConnection(this, session);
    }
}
