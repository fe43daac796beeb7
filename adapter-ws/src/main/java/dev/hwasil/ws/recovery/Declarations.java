package dev.hwasil.ws.recovery;

import dev.hwasil.application.presence.SocketRooms;
import dev.hwasil.application.presence.SocketRooms.Declared;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.ProjectId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What sockets say of how their people want to be shown, until it is kept with their places: all at once, for a socket
 * that says so causes no write. Thread-safe.
 */
public final class Declarations {

    private record Key(String socket, ProjectId project) {}

    private final SocketRooms places;
    private final Map<Key, Status> waiting = new ConcurrentHashMap<>();

    /** Keeps them there. */
    public Declarations(SocketRooms places) {
        this.places = places;
    }

    /** A socket says so of its person in that project. */
    public void say(String socket, ProjectId project, Status status) {
        waiting.put(new Key(socket, project), status);
    }

    /** Keeps what waits. When it fails that goes on waiting. */
    public void keep() {
        var due = Map.copyOf(waiting);
        if (due.isEmpty()) return;
        places.declare(due.entrySet().stream()
                .map(each -> new Declared(each.getKey().socket(), each.getKey().project(), each.getValue()))
                .toList());
        due.forEach(waiting::remove);
    }
}
