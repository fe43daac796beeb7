package dev.hwasil.application.account;

import dev.hwasil.application.audit.AuditLog;
import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.account.Email;
import dev.hwasil.domain.account.User;
import java.time.InstantSource;

/** Changes how the caller is called and reached. */
public final class ChangeProfile {

    /** How that is from now on. */
    public record Command(Caller actor, String nickname, Email email) {}

    private final UnitOfWork work;
    private final Users users;
    private final AuditLog audit;
    private final InstantSource clock;

    /** Needs the accounts. */
    public ChangeProfile(UnitOfWork work, Users users, AuditLog audit, InstantSource clock) {
        this.work = work;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The account as it is now.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code conflict} for an address that somebody else has
     */
    public User handle(Command command) {
        return work.perform(() -> {
            var user = users.hold(command.actor());
            var changed = user.introduced(command.nickname(), command.email());
            users.save(changed);
            if (!changed.email().equals(user.email())) {
                audit.record(command.actor().did(Action.EMAIL_CHANGED, clock.instant()));
            }
            return changed;
        });
    }
}
