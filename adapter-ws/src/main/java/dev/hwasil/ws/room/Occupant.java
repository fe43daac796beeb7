package dev.hwasil.ws.room;

import dev.hwasil.ws.engine.Outgoing;

/** One socket in a room. */
public interface Occupant {

    /** The socket's public name. */
    String id();

    /** Sends an event; must not block. */
    void send(Outgoing event);
}
