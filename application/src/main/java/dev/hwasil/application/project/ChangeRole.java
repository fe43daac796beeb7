package dev.hwasil.application.project;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import java.time.InstantSource;

/** Gives a participant another role. */
public final class ChangeRole {

    /** Whom, to what. */
    public record Command(Caller actor, ProjectId project, UserId user, Role role) {}

    private final UnitOfWork work;
    private final Access access;
    private final Projects projects;
    private final Events events;
    private final InstantSource clock;

    /** Needs where projects are kept. */
    public ChangeRole(UnitOfWork work, Access access, Projects projects, Events events, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.projects = projects;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The participant as they are now.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when they are not in the project,
     *     {@code conflict} when nobody would own it
     */
    public ParticipantView handle(Command command) {
        return work.perform(() -> {
            var team = projects.holdTeam(command.project());
            var _ = access.require(command.actor(), Permission.MANAGE, command.project());
            var participant = team.reassigned(command.user(), command.role());

            var isNew = !team.participants().contains(participant);
            if (isNew) projects.reassign(participant);
            var view = projects.participant(command.project(), command.user()).orElseThrow();
            if (isNew) {
                events.record(command.project(), command.actor(), clock.instant(), new ParticipantUpdated(view));
            }
            return view;
        });
    }
}
