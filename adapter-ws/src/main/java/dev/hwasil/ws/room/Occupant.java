package dev.hwasil.ws.room;

import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.ws.engine.Outgoing;
import dev.hwasil.ws.message.Durable;
import java.util.List;

/** One socket in a room. */
public interface Occupant {

    /** The socket's public name. */
    String id();

    /** Whether its connection is over, or another one goes on in its place: then it takes no seat any more. */
    boolean isGone();

    /** Sends an event that may be missed; must not block. */
    void send(Outgoing event);

    /** Sends events of which only the newest count, next to each other, unless others wait already; must not block. */
    void sendIfReady(List<Outgoing> events);

    /** Sends a message that brings it on in the project's log; must not block. */
    void hear(Durable message);

    /** Waits until it can be sent more, however much that is; never called with a lock held. */
    void awaitRoom();

    /** It was put out of the project's room, and hears nothing of it any more; must not block. */
    void evicted(ProjectId project);
}
