package dev.hwasil.application.project;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.project.OwnsSharedProjects;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Team;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes somebody who goes for good out of their projects; what nobody else is in is removed. Used inside a unit of
 * work, by those who have made sure that it is what they want.
 */
public final class Farewell {

    private final UnitOfWork work;
    private final Projects projects;
    private final ProjectOverviews overviews;
    private final ProjectRemoval removal;
    private final Events events;
    private final MembershipEnds ends;

    /** Needs where projects are kept, what removes them, and who must know that somebody is out. */
    public Farewell(
            UnitOfWork work,
            Projects projects,
            ProjectOverviews overviews,
            ProjectRemoval removal,
            Events events,
            MembershipEnds ends) {
        this.work = work;
        this.projects = projects;
        this.overviews = overviews;
        this.removal = removal;
        this.events = events;
        this.ends = ends;
    }

    /**
     * Holds these projects until the unit ends, whether the caller is in them or not, and takes the caller out of them.
     *
     * @param leaver under the name by which others shall hear of it
     * @return those that were removed
     * @throws dev.hwasil.domain.error.DomainException {@code conflict} when others are in a project that only the
     *     caller owns
     */
    public Set<ProjectId> leave(Caller leaver, Collection<ProjectId> which, Instant at) {
        var teams = new LinkedHashMap<ProjectId, Team>();
        which.forEach(project -> teams.put(project, projects.holdTeam(project)));
        teams.values().removeIf(team -> !team.has(leaver.id()));
        requireOthersToOwn(leaver, teams);
        var removed = new HashSet<ProjectId>();
        teams.forEach((project, team) -> {
            if (team.isOnly(leaver.id())) {
                removal.remove(leaver, project, at);
                removed.add(project);
            } else {
                leave(leaver, project, team, at);
            }
        });
        return removed;
    }

    private void requireOthersToOwn(Caller leaver, Map<ProjectId, Team> teams) {
        var owned = teams.entrySet().stream()
                .filter(entry -> !entry.getValue().isOnly(leaver.id()))
                .filter(entry -> entry.getValue().isOwnedOnlyBy(leaver.id()))
                .map(entry -> nameOf(leaver, entry.getKey()))
                .collect(Collectors.joining(", "));
        if (!owned.isEmpty()) throw new OwnsSharedProjects(owned).asException();
    }

    private String nameOf(Caller leaver, ProjectId project) {
        return overviews.find(leaver.id(), project).orElseThrow().project().name();
    }

    private void leave(Caller leaver, ProjectId project, Team team, Instant at) {
        projects.remove(team.dismissed(leaver.id()));
        events.record(project, leaver, at, new ParticipantRemoved(leaver.user()));
        work.afterCommit(() -> ends.ended(project, leaver.id()));
    }
}
