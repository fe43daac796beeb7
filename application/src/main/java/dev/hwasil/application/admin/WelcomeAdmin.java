package dev.hwasil.application.admin;

import dev.hwasil.application.account.Users;
import dev.hwasil.application.audit.AuditLog;
import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.audit.AuditLog.Entry;
import dev.hwasil.application.audit.Trace;
import dev.hwasil.application.studio.Studios;
import dev.hwasil.application.unit.Ids;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.account.Email;
import dev.hwasil.domain.account.Password;
import dev.hwasil.domain.account.PasswordLife;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.account.Username;
import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.studio.Studio;
import dev.hwasil.domain.studio.StudioId;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Makes the account of the admin whom the installation's settings name, with a password for one login. An account that
 * has the address already is left as it is: whoever registered it first must not become an admin by that.
 */
public final class WelcomeAdmin {

    /** Who the admin is. */
    public record Command(Email email) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** The account was made; the password is shown this once. */
        record Made(Username username, Password password) implements Outcome {}

        /** It was there, an admin's. */
        record AlreadyThere() implements Outcome {}

        /** Somebody has the address who is no admin. */
        record SomebodyElse() implements Outcome {}
    }

    private static final String NAME = "admin";
    private static final int ATTEMPTS = 5;

    private final UnitOfWork work;
    private final Users users;
    private final Studios studios;
    private final OnePasswords passwords;
    private final AuditLog audit;
    private final Ids ids;
    private final InstantSource clock;

    /** Needs where accounts and studios are kept, and what makes such passwords. */
    public WelcomeAdmin(
            UnitOfWork work,
            Users users,
            Studios studios,
            OnePasswords passwords,
            AuditLog audit,
            Ids ids,
            InstantSource clock) {
        this.work = work;
        this.users = users;
        this.studios = studios;
        this.passwords = passwords;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes it, unless it is there. Of several nodes that start at once, one does. */
    public Outcome handle(Command command) {
        for (var attempt = 1; ; attempt++) {
            var found = users.findByEmail(command.email());
            if (found.isPresent()) {
                return found.get().isAdmin() ? new Outcome.AlreadyThere() : new Outcome.SomebodyElse();
            }
            try {
                return made(command.email());
            } catch (DomainException refused) {
                if (!(refused.error() instanceof DomainError.Conflict) || attempt == ATTEMPTS) throw refused;
            }
        }
    }

    private Outcome.Made made(Email email) {
        var drawn = passwords.draw();
        var now = clock.instant();
        var user = new User(new UserId(ids.next()), freeName(), email, "Admin", null, true, true, now, null);
        return work.perform(() -> {
            users.add(user, drawn.hash());
            users.savePassword(user.id(), drawn.hash(), PasswordLife.ONCE);
            studios.add(Studio.opened(new StudioId(ids.next()), user.id(), user.nickname(), now));
            audit.record(Entry.of(null, Action.ADMIN_GRANTED, user.id().value(), Map.of(), Trace.START, now));
            return new Outcome.Made(user.username(), drawn.password());
        });
    }

    /** Somebody may have it by the time it is written; then another is tried. */
    private Username freeName() {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? NAME : NAME + "-" + number)
                .filter(name -> users.findByLogin(name).isEmpty())
                .findFirst()
                .map(Username::of)
                .orElseThrow();
    }
}
