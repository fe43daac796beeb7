package dev.hwasil.application.account;

import dev.hwasil.application.limit.RateLimits;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.account.Password;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.error.InvalidInput;
import java.time.InstantSource;

/** Asks callers for their password again, before what a token alone must not open. */
public final class PasswordCheck {

    /** That the caller has just said the password of this account, in that field. */
    public record Proof(Users.Login login, String pointer) {}

    private final UnitOfWork work;
    private final Users users;
    private final PasswordHasher passwords;
    private final SessionDesk desk;
    private final RateLimits limits;
    private final InstantSource clock;

    /** Needs the accounts, what knows their passwords, and how often one may be wrong. */
    public PasswordCheck(
            UnitOfWork work,
            Users users,
            PasswordHasher passwords,
            SessionDesk desk,
            RateLimits limits,
            InstantSource clock) {
        this.work = work;
        this.users = users;
        this.passwords = passwords;
        this.desk = desk;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Takes its time, so it is used outside of a unit of work. A password that is wrong counts as a failed login.
     *
     * @param pointer in which field the caller has said it
     * @throws DomainException {@code validation} when it is wrong, {@code rate-limited} after too many that were
     */
    public Proof prove(Caller caller, Password said, String pointer) {
        var login = work.perform(() -> users.hold(caller.id()))
                .orElseThrow(() -> new NotAuthenticated(NotAuthenticated.Reason.ENDED).asException());
        return limits.attempt(
                LogIn.FAILURES, LogIn.counted(caller.trace(), caller.id()), InvalidInput.class::isInstance, () -> {
                    if (!said.impossible() && passwords.matches(said, login.passwordHash())) {
                        return new Proof(login, pointer);
                    }
                    work.perform(() -> desk.refuse(caller.id(), caller.trace(), clock.instant()));
                    throw wrong(pointer);
                });
    }

    /**
     * The account, held until the unit ends.
     *
     * @throws DomainException {@code validation} when it has another password by now
     */
    public User hold(Proof proof) {
        return users.hold(proof.login().user().id())
                .filter(login -> login.passwordHash().equals(proof.login().passwordHash()))
                .orElseThrow(() -> wrong(proof.pointer()))
                .user();
    }

    private static DomainException wrong(String pointer) {
        return InvalidInput.at(pointer, "Is not your password.");
    }
}
