package dev.hwasil.application.presence;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each socket has joined, kept so that any node can take it up again after its connection, or its node, was lost.
 * Each call stands alone, or in the unit that is open.
 */
public interface SocketRooms {

    /**
     * One project that a socket has joined.
     *
     * @param scene at which it looks, or null for the board
     * @param batchesCursors whether it gets the others' cursors together
     * @param declared how it has said that its person wants to be shown
     */
    record Place(ProjectId project, @Nullable SceneId scene, boolean batchesCursors, Status declared) {
        /** The same project, and a scene or the board. */
        public Place at(@Nullable SceneId where) {
            return new Place(project, where, batchesCursors, declared);
        }

        /** The same, of a socket that has said so. */
        public Place showing(Status status) {
            return new Place(project, scene, batchesCursors, status);
        }
    }

    /** How a socket has said that its person wants to be shown in a project. */
    record Declared(String socket, ProjectId project, Status status) {}

    /** This person's socket is at that place now. It is forgotten at {@code until}. */
    void put(String socket, UserId user, Place place, Instant until);

    /** Sockets have said so, at places where they are; where they are not, nothing is kept. */
    void declare(Collection<Declared> declared);

    /** The socket has left the project; one that was not there has as well. */
    void remove(String socket, ProjectId project);

    /** The places of this person's socket that are not to be forgotten by {@code now}, in the order of their ids. */
    List<Place> of(String socket, UserId user, Instant now);

    /** Forgets what is to be forgotten by {@code now}, and says how many places that were. */
    int forget(Instant now);
}
