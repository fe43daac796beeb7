package dev.hwasil.ws.client;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Authenticate;
import dev.hwasil.application.account.FindOpenSessions;
import dev.hwasil.application.event.EventLog;
import dev.hwasil.application.presence.SocketRooms;
import dev.hwasil.ws.count.Counts;
import dev.hwasil.ws.message.ServerMessageWriter;
import dev.hwasil.ws.recovery.Declarations;
import dev.hwasil.ws.recovery.Pids;
import dev.hwasil.ws.room.ProjectRooms;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What every client needs.
 *
 * @param memory what sockets have joined
 * @param authDeadline how long a socket may be nobody's
 * @param floodLimits whether there is a limit to how much a socket may say
 */
public record Surroundings(
        Authenticate authenticate,
        FindOpenSessions openSessions,
        Access access,
        ProjectRooms rooms,
        SocketRooms memory,
        Declarations declarations,
        EventLog log,
        Pids pids,
        Changes changes,
        ServerMessageWriter writer,
        Counts counts,
        InstantSource clock,
        ScheduledExecutorService timers,
        Duration authDeadline,
        boolean floodLimits) {}
