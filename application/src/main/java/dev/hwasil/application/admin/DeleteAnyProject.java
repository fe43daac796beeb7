package dev.hwasil.application.admin;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.project.ProjectRemoval;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.project.ProjectId;
import java.time.InstantSource;

/** Deletes a project whosever it is, as an admin. */
public final class DeleteAnyProject {

    /** Which project. */
    public record Command(Caller actor, ProjectId project) {}

    private final UnitOfWork work;
    private final Access access;
    private final ProjectRemoval removal;
    private final InstantSource clock;

    /** Needs what removes projects. */
    public DeleteAnyProject(UnitOfWork work, Access access, ProjectRemoval removal, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.removal = removal;
        this.clock = clock;
    }

    /** Deletes it, with all that is in it. */
    public void handle(Command command) {
        access.requireAdmin(command.actor());
        work.perform(() -> removal.remove(command.actor(), command.project(), clock.instant()));
    }
}
