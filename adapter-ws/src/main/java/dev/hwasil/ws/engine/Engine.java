package dev.hwasil.ws.engine;

import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The sessions of one path. Thread-safe. */
public final class Engine implements AutoCloseable {

    /** For how long a request finds a session that has ended: it may have been on its way. */
    private static final Duration AFTERLIFE = Duration.ofSeconds(1);

    private final EngineSettings settings;
    private final ScheduledExecutorService timers;
    private final EngineHandler handler;
    private final Newcomers newcomers;
    private final Map<String, EngineSession> sessions = new ConcurrentHashMap<>();
    private final Map<String, PollingTransport> polled = new ConcurrentHashMap<>();
    private final Tally tally = new Tally();
    private volatile boolean closed;

    /** Hands each session that opens to {@code handler}; {@code timers} must be prompt, and is not closed with this. */
    public Engine(EngineSettings settings, ScheduledExecutorService timers, EngineHandler handler) {
        this(settings, timers, handler, Newcomers.unlimited());
    }

    /** The same, where sessions are few until their handler has said that they are {@link EngineSession#known}. */
    public Engine(
            EngineSettings settings, ScheduledExecutorService timers, EngineHandler handler, Newcomers newcomers) {
        this.settings = settings;
        this.timers = timers;
        this.handler = handler;
        this.newcomers = newcomers;
    }

    /** Puts the engine at its path of a server that is being made. */
    public void mount(JavalinConfig config) {
        config.jetty.modifyServer(server -> server.insertHandler(new EnginePath(this)));
    }

    /** How many sessions are open. */
    public int sessions() {
        return sessions.size();
    }

    /** What waits to be written to all sessions, in bytes. */
    public long queuedBytes() {
        return sessions.values().stream().mapToLong(EngineSession::queuedBytes).sum();
    }

    /** What it has counted. */
    public EngineFigures figures() {
        return tally.figures();
    }

    /**
     * Opens no new session, and ends all that are open, each after what was sent to it has been written. Returns when
     * they have ended.
     */
    @Override
    public void close() {
        closed = true;
        var open = List.copyOf(sessions.values());
        open.forEach(EngineSession::close);
        open.forEach(session -> session.end().join());
    }

    EngineSettings settings() {
        return settings;
    }

    ScheduledExecutorService timers() {
        return timers;
    }

    Newcomers newcomers() {
        return newcomers;
    }

    Tally tally() {
        return tally;
    }

    boolean isClosed() {
        return closed;
    }

    /** What the session of this id was opened by, if there is one. */
    Optional<TransportType> openedBy(String sid) {
        if (polled.containsKey(sid)) return Optional.of(TransportType.POLLING);
        return Optional.ofNullable(sessions.get(sid)).map(_ -> TransportType.WEBSOCKET);
    }

    /** The requests that carry the session of this id, or did: until just after its end. */
    Optional<PollingTransport> polled(String sid) {
        return Optional.ofNullable(polled.get(sid));
    }

    /** Opens a session that is carried by requests. */
    PollingTransport openPolled(Newcomers.Newcomer newcomer) {
        var polling = new PollingTransport(this, newcomer);
        var sid = polling.session().sid();
        polled.put(sid, polling);
        var _ = polling.session().end().thenRun(() -> forgetSoon(sid));
        return polling;
    }

    private void forgetSoon(String sid) {
        var _ = timers.schedule(() -> polled.remove(sid), AFTERLIFE.toMillis(), TimeUnit.MILLISECONDS);
    }

    EngineSession open(Transport transport, Newcomers.Newcomer newcomer) {
        var session = new EngineSession(RandomId.next(), this, transport, newcomer, handler);
        sessions.put(session.sid(), session);
        tally.opened(transport.type());
        session.start();
        if (closed) session.close();
        return session;
    }

    void ended(String sid, TransportType transport, CloseReason reason) {
        sessions.remove(sid);
        tally.ended(transport, reason);
    }
}
