package dev.hwasil.ws.message;

import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.ws.engine.Outgoing;
import dev.hwasil.ws.recovery.Offset;
import dev.hwasil.ws.socketio.RecoverableEvent;

/**
 * A message that brings a socket to a place in a project's log, written once for all sockets: those that hear no other
 * project share one packet. Immutable.
 */
public final class Durable {

    private final ProjectId project;
    private final long position;
    private final RecoverableEvent event;
    private final Outgoing shared;

    Durable(ProjectId project, long position, RecoverableEvent event) {
        this.project = project;
        this.position = position;
        this.event = event;
        this.shared = event.endedBy(Offset.of(project, position).text());
    }

    /** The project whose log it is. */
    public ProjectId project() {
        return project;
    }

    /** The seq of the last event that has been heard with it. */
    public long position() {
        return position;
    }

    /** It, for a socket that has heard so far with it. */
    public Outgoing to(Offset heard) {
        return heard.positions().size() == 1 ? shared : event.endedBy(heard.text());
    }
}
