package dev.hwasil.ws;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Authenticate;
import dev.hwasil.application.account.FindOpenSessions;
import dev.hwasil.application.account.SessionEnds;
import dev.hwasil.application.event.EventLog;
import dev.hwasil.application.event.ProjectFeeds;
import dev.hwasil.application.node.Bus;
import dev.hwasil.application.notification.Bell;
import dev.hwasil.application.presence.Elsewhere;
import dev.hwasil.application.presence.PresenceExchange;
import dev.hwasil.application.presence.PresentPeople;
import dev.hwasil.application.presence.Sightings;
import dev.hwasil.application.presence.SocketRooms;
import dev.hwasil.application.project.MembershipEnds;
import dev.hwasil.json.Resources;
import dev.hwasil.ws.client.Changes;
import dev.hwasil.ws.client.Clients;
import dev.hwasil.ws.client.Surroundings;
import dev.hwasil.ws.count.Counts;
import dev.hwasil.ws.engine.Engine;
import dev.hwasil.ws.message.ClientMessageReader;
import dev.hwasil.ws.message.ServerMessageWriter;
import dev.hwasil.ws.recovery.Declarations;
import dev.hwasil.ws.recovery.Pids;
import dev.hwasil.ws.room.ProjectRooms;
import dev.hwasil.ws.socketio.Namespaces;
import dev.hwasil.ws.socketio.SocketServer;
import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The real-time door: an Engine.IO 4 and Socket.IO 5 server in Javalin's Jetty, as {@code docs/protocol.md} has it.
 * Thread-safe.
 */
public final class Realtime implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Realtime.class);
    private static final Duration TICK = Duration.ofSeconds(1);

    /** How often people are told where the others point: every fourth time at most, which is 29 times a second. */
    private static final Duration CURSOR_LOOK = Duration.ofNanos(8_500_000);

    /**
     * What it calls.
     *
     * @param node this node's own name, new at each start
     * @param bus over which the nodes tell each other who is here, and what they show for a moment
     * @param log what {@code feeds} follow
     * @param resources how resources are shown
     */
    public record Ports(
            UUID node,
            Bus bus,
            Authenticate authenticate,
            FindOpenSessions openSessions,
            Access access,
            ProjectFeeds feeds,
            EventLog log,
            SocketRooms socketRooms,
            Sightings sightings,
            Pids pids,
            Changes changes,
            SessionEnds sessionEnds,
            MembershipEnds membershipEnds,
            Bell bell,
            Resources resources,
            InstantSource clock) {}

    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("ws-timer").daemon().factory());

    /** Has a thread of its own: it has much to do, and the pings must not wait for it. */
    private final ScheduledThreadPoolExecutor cursors = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("ws-cursors").daemon().factory());

    /** Has a thread of its own: it waits for the store. */
    private final ScheduledThreadPoolExecutor beats = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("ws-presence").daemon().factory());

    private final Counts counts = new Counts();
    private final ProjectRooms rooms;
    private final PresenceExchange presence;
    private final Declarations declarations;
    private final Clients clients;
    private final Engine engine;
    private final RealtimeFigures figures;

    /** Starts its clock; sockets come once it is mounted. */
    public Realtime(RealtimeSettings settings, Ports ports) {
        timers.setRemoveOnCancelPolicy(true);
        timers.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy()); // after the end nothing rings
        var writer = new ServerMessageWriter(ports.resources(), presentPeople());
        var elsewhere = new Elsewhere();
        rooms = new ProjectRooms(
                ports.feeds(),
                ports.log(),
                writer,
                ports.clock(),
                counts,
                new ProjectRooms.OtherNodes(ports.node(), ports.bus(), elsewhere));
        presence = new PresenceExchange(ports.node(), ports.sightings(), rooms, elsewhere);
        declarations = new Declarations(ports.socketRooms());
        clients = new Clients(new Surroundings(
                ports.authenticate(),
                ports.openSessions(),
                ports.access(),
                rooms,
                ports.socketRooms(),
                declarations,
                ports.log(),
                ports.pids(),
                ports.changes(),
                writer,
                counts,
                ports.clock(),
                timers,
                settings.authTimeout(),
                settings.limits()));
        var server = new SocketServer(
                Namespaces.of(Map.of(SocketServer.MAIN, clients)),
                settings.connectTimeout(),
                RealtimeSettings.MAX_PAYLOAD,
                ClientMessageReader.QUICK,
                timers);
        engine = new Engine(settings.engine(), timers, server, settings.newcomers());
        figures = new LiveFigures(clients, rooms, engine, counts);
        ports.sessionEnds().onEnd(clients::sessionEnded);
        ports.membershipEnds().onEnd((project, user) -> {
            if (!ports.access().isParticipant(user, project)) rooms.expel(project, user); // they may be back already
        });
        ports.bell().onRing(clients::has, clients::notified);
        var _ = cursors.scheduleAtFixedRate(
                this::tellMoves, CURSOR_LOOK.toNanos(), CURSOR_LOOK.toNanos(), TimeUnit.NANOSECONDS);
        var beat = PresenceExchange.BEAT.toMillis();
        var _ = beats.scheduleAtFixedRate(this::beat, beat, beat, TimeUnit.MILLISECONDS);
        var look = ProjectFeeds.CATCH_UP_SECONDS;
        var _ = beats.scheduleWithFixedDelay(this::lookForEnded, look, look, TimeUnit.SECONDS);
        var _ = timers.scheduleWithFixedDelay(this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Puts the door's routes into a server that is being made; before any routes there that take every path. */
    public void mount(JavalinConfig config) {
        engine.mount(config);
    }

    /** Who is here, by the sockets of all nodes. */
    public PresentPeople presentPeople() {
        return project -> presence.in(project);
    }

    /** How it does. */
    public RealtimeFigures figures() {
        return figures;
    }

    /** Tells all clients that the server stops, and waits until they know, or for 5 seconds. */
    @Override
    public void close() {
        clients.announceShutdown();
        engine.close();
        rooms.close();
        beats.shutdownNow();
        leave();
        cursors.shutdownNow();
        timers.shutdownNow();
    }

    private void tellMoves() {
        try {
            rooms.tellMoves();
        } catch (RuntimeException bug) {
            LOG.error("a tick of the cursors failed", bug);
        }
    }

    /** Tells the other nodes who is here, and hears who is there. */
    void beat() {
        try {
            declarations.keep();
            presence.beat();
        } catch (RuntimeException failed) {
            LOG.warn("presence could not be shared; the next beat makes up for it", failed);
        }
    }

    private void lookForEnded() {
        try {
            clients.lookForEnded();
        } catch (RuntimeException failed) {
            LOG.warn("whose sessions have ended elsewhere could not be asked; the next look makes up for it", failed);
        }
    }

    private void leave() {
        try {
            declarations.keep();
            presence.leave();
        } catch (RuntimeException failed) {
            LOG.warn("the other nodes could not be told that this one stops, and will notice by themselves", failed);
        }
    }

    private void tick() {
        try {
            rooms.tick();
        } catch (RuntimeException bug) {
            LOG.error("a tick of the rooms failed", bug);
        }
    }
}
