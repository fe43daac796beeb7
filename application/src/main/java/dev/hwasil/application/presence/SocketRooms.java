package dev.hwasil.application.presence;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import java.time.Instant;
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
     */
    record Place(ProjectId project, @Nullable SceneId scene, boolean batchesCursors) {}

    /** This person's socket is at that place now. It is forgotten at {@code until}. */
    void put(String socket, UserId user, Place place, Instant until);

    /** The socket has left the project; one that was not there has as well. */
    void remove(String socket, ProjectId project);

    /** The places of this person's socket that are not to be forgotten by {@code now}, in the order of their ids. */
    List<Place> of(String socket, UserId user, Instant now);

    /** Forgets what is to be forgotten by {@code now}, and says how many places that were. */
    int forget(Instant now);
}
