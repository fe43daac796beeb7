package dev.hwasil.ws.room;

import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.ws.engine.Outgoing;

/** One socket in a room. */
public interface Occupant {

    /** The socket's public name. */
    String id();

    /** Sends an event; must not block. */
    void send(Outgoing event);

    /** It was put out of the project's room, and hears nothing of it any more; must not block. */
    void evicted(ProjectId project);
}
