package dev.hwasil.application.project;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.image.ArtworkDisposal;
import dev.hwasil.application.image.Artworks;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.ProjectId;
import java.time.Instant;

/**
 * Takes a project away with all that is in it, and after the commit its files; everybody in it is told and is out. Used
 * inside a unit of work, by those who have made sure that the actor may.
 */
public final class ProjectRemoval {

    private final UnitOfWork work;
    private final Projects projects;
    private final Artworks artworks;
    private final ArtworkDisposal disposal;
    private final Events events;
    private final MembershipEnds ends;

    /** Needs where projects are kept, what takes files away, and who must know that people are out. */
    public ProjectRemoval(
            UnitOfWork work,
            Projects projects,
            Artworks artworks,
            ArtworkDisposal disposal,
            Events events,
            MembershipEnds ends) {
        this.work = work;
        this.projects = projects;
        this.artworks = artworks;
        this.disposal = disposal;
        this.events = events;
        this.ends = ends;
    }

    /**
     * Removes it.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when there is no such project
     */
    public void remove(Caller actor, ProjectId project, Instant at) {
        var team = projects.holdTeam(project);
        var shown = artworks.of(project);
        if (!projects.delete(project, at)) throw new NoSuchProject().asException();
        disposal.discardAfterCommit(shown);
        events.record(project, actor, at, new ProjectDeleted(project));
        work.afterCommit(() -> team.participants().forEach(participant -> ends.ended(project, participant.userId())));
    }
}
