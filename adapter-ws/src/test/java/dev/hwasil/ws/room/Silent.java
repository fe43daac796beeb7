package dev.hwasil.ws.room;

import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.ws.engine.Outgoing;
import dev.hwasil.ws.message.Durable;
import java.util.List;

/** One of the connections that a socket has had: it hears nothing of what it is told. */
final class Silent implements Occupant {

    /** Whether another connection has taken its place. */
    boolean gone;

    @Override
    public String id() {
        return "socket";
    }

    @Override
    public boolean isGone() {
        return gone;
    }

    @Override
    public void send(Outgoing event) {}

    @Override
    public void sendIfReady(List<Outgoing> events) {}

    @Override
    public void hear(Durable message) {}

    @Override
    public void awaitRoom() {}

    @Override
    public void evicted(ProjectId from) {}
}
