package dev.hwasil.application.project;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.project.ProjectId;
import java.time.InstantSource;

/** Deletes a project, as one of its owners. */
public final class DeleteProject {

    /** Which project. */
    public record Command(Caller actor, ProjectId project) {}

    private final UnitOfWork work;
    private final Access access;
    private final Projects projects;
    private final ProjectRemoval removal;
    private final InstantSource clock;

    /** Needs what removes projects. */
    public DeleteProject(
            UnitOfWork work, Access access, Projects projects, ProjectRemoval removal, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.projects = projects;
        this.removal = removal;
        this.clock = clock;
    }

    /** Deletes it, with all that is in it. */
    public void handle(Command command) {
        work.perform(() -> {
            var _ = projects.holdTeam(command.project());
            var _ = access.require(command.actor(), Permission.MANAGE, command.project());
            removal.remove(command.actor(), command.project(), clock.instant());
        });
    }
}
