package dev.hwasil.application.personal;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.Users;
import dev.hwasil.application.audit.AuditLog;
import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.limit.RateLimit;
import dev.hwasil.application.limit.RateLimits;
import dev.hwasil.application.unit.UnitOfWork;
import java.time.Duration;
import java.time.InstantSource;

/** Lets callers take along all that they have made. */
public final class ExportAccount {

    /** How often: it reads every picture that one has ever uploaded. */
    static final RateLimit.Window EXPORTS = new RateLimit.Window("exports", 5, Duration.ofHours(1));

    /** Whose. */
    public record Command(Caller actor) {}

    private final UnitOfWork work;
    private final Users users;
    private final Belongings.Sources sources;
    private final AuditLog audit;
    private final RateLimits limits;
    private final InstantSource clock;

    /** Needs the accounts, and where what people make is found. */
    public ExportAccount(
            UnitOfWork work,
            Users users,
            Belongings.Sources sources,
            AuditLog audit,
            RateLimits limits,
            InstantSource clock) {
        this.work = work;
        this.users = users;
        this.sources = sources;
        this.audit = audit;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The caller's belongings, yet to be read.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code rate-limited} when it was asked for too often
     */
    public Belongings handle(Command command) {
        limits.take(EXPORTS, command.actor().id().value().toString());
        return work.perform(() -> {
            var owner = users.hold(command.actor());
            audit.record(command.actor().did(Action.ACCOUNT_EXPORTED, clock.instant()));
            return new Belongings(owner, sources);
        });
    }
}
