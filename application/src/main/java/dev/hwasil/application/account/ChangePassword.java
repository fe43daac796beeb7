package dev.hwasil.application.account;

import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.account.Password;
import dev.hwasil.domain.account.PasswordLife;
import dev.hwasil.domain.error.InvalidInput;
import java.time.InstantSource;

/** Gives the caller's account another password, and ends all sessions but the one that asks. */
public final class ChangePassword {

    /**
     * Which for which.
     *
     * @param current as the caller says it is
     * @param next as it shall be
     */
    public record Command(Caller actor, Password current, Password next) {}

    private final UnitOfWork work;
    private final Users users;
    private final PasswordCheck check;
    private final PasswordHasher passwords;
    private final GuessedFirst guessedFirst;
    private final SessionDesk desk;
    private final InstantSource clock;

    /** Needs the accounts and what knows their passwords. */
    public ChangePassword(
            UnitOfWork work,
            Users users,
            PasswordCheck check,
            PasswordHasher passwords,
            SessionDesk desk,
            InstantSource clock) {
        this.work = work;
        this.users = users;
        this.check = check;
        this.passwords = passwords;
        this.guessedFirst = new GuessedFirst(passwords);
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Changes it.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code validation} for a current one that is wrong, and for a
     *     next one that is guessed first or no other; {@code rate-limited} after too many that were wrong
     */
    public void handle(Command command) {
        if (command.next().equals(command.current())) throw InvalidInput.at("/new", "Must be another one.");
        var user = users.find(command.actor().id())
                .orElseThrow(() -> new NotAuthenticated(NotAuthenticated.Reason.ENDED).asException());
        guessedFirst.refuse(command.next(), user, "/new");
        var proof = check.prove(command.actor(), command.current(), "/current");
        var hash = passwords.hash(command.next());
        work.perform(() -> {
            users.savePassword(check.hold(proof).id(), hash, PasswordLife.LASTING);
            desk.endOthers(command.actor(), Action.PASSWORD_CHANGED, clock.instant());
        });
    }
}
