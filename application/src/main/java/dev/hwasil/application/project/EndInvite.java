package dev.hwasil.application.project;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.UnknownInvite;
import java.time.InstantSource;

/** Ends a project's invite code: it lets nobody in any more. */
public final class EndInvite {

    /** Of which project. */
    public record Command(Caller actor, ProjectId project) {}

    private final UnitOfWork work;
    private final Access access;
    private final Invites invites;
    private final InstantSource clock;

    /** Needs where invitations are kept. */
    public EndInvite(UnitOfWork work, Access access, Invites invites, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.invites = invites;
        this.clock = clock;
    }

    /**
     * Ends it.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when the project has none that was not ended
     */
    public void handle(Command command) {
        work.perform(() -> {
            var _ = access.require(command.actor(), Permission.EDIT_PROJECT, command.project());
            if (!invites.end(command.project(), clock.instant())) throw new UnknownInvite().asException();
        });
    }
}
