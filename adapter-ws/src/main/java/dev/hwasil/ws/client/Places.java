package dev.hwasil.ws.client;

import dev.hwasil.application.presence.SocketRooms.Place;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.ws.room.ProjectRoom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Where one socket is, until it ends. Thread-safe. */
final class Places {

    /** One room that it is in, and its place there. */
    record Joined(ProjectRoom room, Place place) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<ProjectId, Joined> joined = new HashMap<>();
    private boolean closed;

    /** It is there now; false when it has ended meanwhile. */
    boolean add(ProjectRoom room, Place place) {
        lock.lock();
        try {
            if (closed) return false;
            joined.put(place.project(), new Joined(room, place));
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** It has another place in a room, if it is still there. */
    void move(Place to) {
        lock.lock();
        try {
            joined.computeIfPresent(to.project(), (_, had) -> new Joined(had.room(), to));
        } finally {
            lock.unlock();
        }
    }

    /** It is there no more; says where it was. */
    Optional<Joined> remove(ProjectId project) {
        lock.lock();
        try {
            return Optional.ofNullable(joined.remove(project));
        } finally {
            lock.unlock();
        }
    }

    /** Where it is in that project. */
    Optional<Joined> in(ProjectId project) {
        lock.lock();
        try {
            return Optional.ofNullable(joined.get(project));
        } finally {
            lock.unlock();
        }
    }

    /** All rooms that it is in. */
    List<ProjectRoom> rooms() {
        lock.lock();
        try {
            return joined.values().stream().map(Joined::room).toList();
        } finally {
            lock.unlock();
        }
    }

    /** It has ended, and is nowhere any more; says where it was. */
    List<ProjectRoom> close() {
        lock.lock();
        try {
            closed = true;
            var left = rooms();
            joined.clear();
            return left;
        } finally {
            lock.unlock();
        }
    }
}
