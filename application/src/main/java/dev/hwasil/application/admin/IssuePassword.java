package dev.hwasil.application.admin;

import dev.hwasil.application.account.SessionDesk;
import dev.hwasil.application.account.Users;
import dev.hwasil.application.audit.AuditLog;
import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.audit.AuditLog.Entry;
import dev.hwasil.application.audit.Trace;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.account.Email;
import dev.hwasil.domain.account.NoSuchUser;
import dev.hwasil.domain.account.Password;
import dev.hwasil.domain.account.PasswordLife;
import java.time.InstantSource;
import java.util.Map;

/**
 * Gives an account a password for one login in place of its own, as the one who runs the machine: for whoever has
 * forgotten theirs. All sessions of the account end.
 */
public final class IssuePassword {

    /** Whose, by the address of their account. */
    public record Command(Email email) {}

    private final UnitOfWork work;
    private final Users users;
    private final OnePasswords passwords;
    private final SessionDesk desk;
    private final AuditLog audit;
    private final InstantSource clock;

    /** Needs the accounts, and what makes such passwords. */
    public IssuePassword(
            UnitOfWork work,
            Users users,
            OnePasswords passwords,
            SessionDesk desk,
            AuditLog audit,
            InstantSource clock) {
        this.work = work;
        this.users = users;
        this.passwords = passwords;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The password, shown this once.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found}
     */
    public Password handle(Command command) {
        var drawn = passwords.draw();
        return work.perform(() -> {
            var user = users.findByEmail(command.email())
                    .flatMap(found -> users.hold(found.id()))
                    .orElseThrow(() -> new NoSuchUser().asException())
                    .user();
            var now = clock.instant();
            users.savePassword(user.id(), drawn.hash(), PasswordLife.ONCE);
            desk.endAll(user.id(), null, now);
            audit.record(Entry.of(null, Action.PASSWORD_ISSUED, user.id().value(), Map.of(), Trace.COMMAND, now));
            return drawn.password();
        });
    }
}
