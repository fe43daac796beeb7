package dev.hwasil.application.admin;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.UserId;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Makes somebody an admin or none, or shuts somebody out or lets them in again; as an admin. */
public final class ChangeStanding {

    /** Whose; null where it stays as it is. */
    public record Command(
            Caller actor,
            UserId user,
            @Nullable Boolean isAdmin,
            @Nullable Boolean isActive) {}

    private final UnitOfWork work;
    private final Access access;
    private final Standings standings;
    private final InstantSource clock;

    /** Needs what changes standings. */
    public ChangeStanding(UnitOfWork work, Access access, Standings standings, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * The account as it is now.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code forbidden}, {@code not-found}, or {@code conflict} when no
     *     admin would be left
     */
    public User handle(Command command) {
        var actor = command.actor();
        access.requireAdmin(actor);
        return work.perform(() -> standings.change(
                command.user(),
                new Standings.Change(command.isAdmin(), command.isActive()),
                actor.id(),
                actor.trace(),
                clock.instant()));
    }
}
