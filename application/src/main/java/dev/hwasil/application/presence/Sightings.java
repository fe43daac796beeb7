package dev.hwasil.application.presence;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.presence.Presence;
import dev.hwasil.domain.project.ProjectId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Whom each node sees in which project, for the others to read. Worthless after a crash: what a node has written may be
 * lost at any time, and the node hears of it with its next beat. Lifetimes are measured by the store's own clock.
 */
public interface Sightings {

    /** Somebody is seen in a project. */
    record Sighting(ProjectId project, Presence presence) {}

    /** Another node sees somebody. */
    record Report(UUID node, UserRef user, Sighting sighting) {}

    /** Whom and where. */
    record Key(ProjectId project, UserId user) {}

    /**
     * A node lives, for this long if nothing more is heard of it: these are seen by it now, or seen otherwise than
     * before, and those are not seen any more; all in one unit. What nodes have seen whose time is over is swept.
     *
     * @return false when nothing was known of the node before, so that it has to say again all that it sees
     */
    boolean beat(UUID node, Duration lease, Collection<Sighting> changed, Collection<Key> gone);

    /** Whom the other living nodes see; who has no account is not seen. */
    List<Report> elsewhere(UUID node);

    /** The node stops, and sees nobody any more. */
    void leave(UUID node);
}
