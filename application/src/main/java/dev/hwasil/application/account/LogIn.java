package dev.hwasil.application.account;

import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.audit.Trace;
import dev.hwasil.application.limit.RateLimit;
import dev.hwasil.application.limit.RateLimits;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.account.Password;
import dev.hwasil.domain.account.PasswordLife;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.account.Username;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Opens a session for whoever knows a password. */
public final class LogIn {

    /** How often one client may fail with one account. */
    static final RateLimit.Window FAILURES = new RateLimit.Window("failed-logins", 10, Duration.ofMinutes(15));

    /**
     * Who wants in.
     *
     * @param login a username or an e-mail address
     */
    public record Command(String login, Password password, Trace trace) {}

    private final UnitOfWork work;
    private final Users users;
    private final PasswordHasher passwords;
    private final SessionDesk desk;
    private final RateLimits limits;
    private final InstantSource clock;

    /** Needs the accounts, what knows their passwords, and how often one may be wrong. */
    public LogIn(
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
     * A new session.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code invalid-credentials}, alike in words and time for an
     *     unknown name, a wrong password and a closed account; {@code rate-limited} after too many of them
     */
    public Admission handle(Command command) {
        var login = users.findByLogin(command.login());
        var who = login.map(found -> counted(command.trace(), found.user().id()))
                .orElseGet(() -> counted(command.trace(), Username.keyOf(command.login())));
        return limits.attempt(FAILURES, who, LoginRefused.class::isInstance, () -> admitted(command, login));
    }

    /** By which name the failures of one client with one account are counted. */
    static String counted(Trace trace, UserId account) {
        return counted(trace, account.value().toString());
    }

    private static String counted(Trace trace, String account) {
        return trace.from().host() + " " + account;
    }

    private Admission admitted(Command command, Optional<Users.Login> login) {
        if (isRight(command.password(), login)) {
            var admission = work.perform(() -> admit(login.orElseThrow(), command.trace()));
            if (admission.isPresent()) return admission.get();
        }
        var named = login.map(found -> found.user().id()).orElse(null);
        work.perform(() -> desk.refuse(named, command.trace(), clock.instant()));
        throw new LoginRefused().asException();
    }

    private boolean isRight(Password password, Optional<Users.Login> login) {
        if (password.impossible()) return false;
        if (login.isPresent()) return passwords.matches(password, login.get().passwordHash());
        passwords.matchNobody(password);
        return false;
    }

    /**
     * Looks at the account again: trying the password took its time, and it may have been closed or changed meanwhile.
     * Nobody comes in by a password that is not the account's any more, or that another login has just spent.
     */
    private Optional<Admission> admit(Users.Login tried, Trace trace) {
        var login = users.hold(tried.user().id())
                .filter(found -> found.passwordHash().equals(tried.passwordHash()))
                .filter(found -> found.user().isActive() && found.life() != PasswordLife.SPENT);
        if (login.isEmpty()) return Optional.empty();
        var now = clock.instant();
        var user = login.get().user().loggedIn(now);
        users.save(user);
        if (login.get().life() == PasswordLife.ONCE) {
            users.savePassword(user.id(), tried.passwordHash(), PasswordLife.SPENT);
        }
        return Optional.of(desk.open(user, Action.LOGGED_IN, trace, now));
    }
}
