package dev.hwasil.application.account;

import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.account.Password;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.UserId;
import java.time.InstantSource;

/** Opens a session for whoever knows a password. */
public final class LogIn {

    /**
     * Who wants in.
     *
     * @param login a username or an e-mail address
     */
    public record Command(String login, Password password) {}

    private final UnitOfWork work;
    private final Users users;
    private final PasswordHasher passwords;
    private final SessionDesk desk;
    private final InstantSource clock;

    /** Needs the accounts and what knows their passwords. */
    public LogIn(UnitOfWork work, Users users, PasswordHasher passwords, SessionDesk desk, InstantSource clock) {
        this.work = work;
        this.users = users;
        this.passwords = passwords;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * A new session.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code invalid-credentials}, alike in words and time for an
     *     unknown name, a wrong password and a closed account
     */
    public Admission handle(Command command) {
        if (command.password().impossible()) throw new LoginRefused().asException();
        var login = work.perform(() -> users.findByLogin(command.login()));
        if (login.isEmpty()) {
            passwords.matchNobody(command.password());
            throw new LoginRefused().asException();
        }
        if (!passwords.matches(command.password(), login.get().passwordHash())) throw new LoginRefused().asException();
        return work.perform(() -> admitted(login.get().user().id()));
    }

    /**
     * Looks at the account again: trying the password took its time, and it may have been closed or changed meanwhile.
     */
    private Admission admitted(UserId id) {
        var now = clock.instant();
        var user = users.find(id)
                .filter(User::isActive)
                .orElseThrow(() -> new LoginRefused().asException())
                .loggedIn(now);
        users.save(user);
        return desk.open(user, now);
    }
}
