package dev.hwasil.application.admin;

import dev.hwasil.application.account.Users;
import dev.hwasil.application.audit.Trace;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.account.Email;
import dev.hwasil.domain.account.NoSuchUser;
import dev.hwasil.domain.account.User;
import java.time.InstantSource;

/** Makes somebody an admin or none, as the one who runs the machine. */
public final class AppointAdmin {

    /** Whom, by the address of their account. */
    public record Command(Email email, boolean isAdmin) {}

    private final UnitOfWork work;
    private final Users users;
    private final Standings standings;
    private final InstantSource clock;

    /** Needs what changes standings. */
    public AppointAdmin(UnitOfWork work, Users users, Standings standings, InstantSource clock) {
        this.work = work;
        this.users = users;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * The account as it is now; what it was already, it stays.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found}, or {@code conflict} when no admin would be
     *     left
     */
    public User handle(Command command) {
        return work.perform(() -> {
            var user = users.findByEmail(command.email()).orElseThrow(() -> new NoSuchUser().asException());
            var change = new Standings.Change(command.isAdmin(), null);
            return standings.change(user.id(), change, null, Trace.COMMAND, clock.instant());
        });
    }
}
