package dev.hwasil.application.project;

import dev.hwasil.domain.image.ArtworkId;
import dev.hwasil.domain.project.Role;
import java.time.Instant;
import java.util.List;

/**
 * A project as one participant sees it.
 *
 * @param hasUpdates whether somebody else did something since they last opened it
 * @param lastEventAt when something last happened in it
 * @param newest its newest current artworks, the newest first, at most {@link #PREVIEWS}: the first is its cover
 */
public record ProjectOverview(
        ProjectView project, Role myRole, boolean hasUpdates, Instant lastEventAt, List<ArtworkId> newest) {

    /** How many artworks show at a glance what a project is. */
    public static final int PREVIEWS = 4;

    public ProjectOverview {
        newest = List.copyOf(newest);
    }
}
