package dev.hwasil.ws.client;

import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.ws.message.Durable;
import dev.hwasil.ws.recovery.Offset;
import dev.hwasil.ws.socketio.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How far a socket has heard each project. Rooms tell it at the same time; what it is told goes out in the order of the
 * offsets that it ends with, so that a client that has one of them has all before it. Thread-safe.
 */
final class Heard {

    private final Socket socket;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<ProjectId, Long> positions = new HashMap<>();

    Heard(Socket socket) {
        this.socket = socket;
    }

    /** Sends it. */
    void tell(Durable message) {
        lock.lock();
        try {
            positions.put(message.project(), message.position());
            socket.send(message.to(new Offset(positions)));
        } finally {
            lock.unlock();
        }
    }

    /** The socket has heard that project up to there, elsewhere. */
    void resume(ProjectId project, long position) {
        lock.lock();
        try {
            positions.put(project, position);
        } finally {
            lock.unlock();
        }
    }

    /** The socket hears that project no more. */
    void forget(ProjectId project) {
        lock.lock();
        try {
            positions.remove(project);
        } finally {
            lock.unlock();
        }
    }
}
