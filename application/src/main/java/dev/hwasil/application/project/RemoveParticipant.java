package dev.hwasil.application.project;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.project.ProjectId;
import java.time.InstantSource;

/** Takes somebody out of a project: an owner anybody, and everybody themselves. */
public final class RemoveParticipant {

    /** Who takes out whom. */
    public record Command(Caller actor, ProjectId project, UserId user) {
        private boolean isLeaving() {
            return actor.id().equals(user);
        }
    }

    private final UnitOfWork work;
    private final Access access;
    private final Projects projects;
    private final Events events;
    private final MembershipEnds ends;
    private final InstantSource clock;

    /** Needs where projects are kept, and who must know that somebody is out. */
    public RemoveParticipant(
            UnitOfWork work,
            Access access,
            Projects projects,
            Events events,
            MembershipEnds ends,
            InstantSource clock) {
        this.work = work;
        this.access = access;
        this.projects = projects;
        this.events = events;
        this.ends = ends;
        this.clock = clock;
    }

    /**
     * Takes them out. One leaves an archived project as any other.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when they are not in the project,
     *     {@code conflict} when nobody would own it
     */
    public void handle(Command command) {
        work.perform(() -> {
            var project = command.project();
            var team = projects.holdTeam(project);
            var needed = command.isLeaving() ? Permission.SEE : Permission.MANAGE;
            var _ = access.require(command.actor(), needed, project);
            var participant = team.dismissed(command.user());

            var user =
                    projects.participant(project, command.user()).orElseThrow().user();
            projects.remove(participant);
            events.record(project, command.actor(), clock.instant(), new ParticipantRemoved(user));
            work.afterCommit(() -> ends.ended(project, command.user()));
        });
    }
}
