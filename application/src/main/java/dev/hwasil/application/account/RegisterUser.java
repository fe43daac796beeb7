package dev.hwasil.application.account;

import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.audit.Trace;
import dev.hwasil.application.studio.Studios;
import dev.hwasil.application.unit.Ids;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.account.Email;
import dev.hwasil.domain.account.Password;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.account.Username;
import dev.hwasil.domain.studio.Studio;
import dev.hwasil.domain.studio.StudioId;
import java.time.InstantSource;

/** Makes an account, its first studio, and a session. */
public final class RegisterUser {

    /** Who registers. */
    public record Command(Username username, Email email, Password password, String nickname, Trace trace) {}

    private final UnitOfWork work;
    private final Users users;
    private final Studios studios;
    private final PasswordHasher passwords;
    private final GuessedFirst guessedFirst;
    private final SessionDesk desk;
    private final Ids ids;
    private final InstantSource clock;

    /** Needs where accounts and studios are kept. */
    public RegisterUser(
            UnitOfWork work,
            Users users,
            Studios studios,
            PasswordHasher passwords,
            SessionDesk desk,
            Ids ids,
            InstantSource clock) {
        this.work = work;
        this.users = users;
        this.studios = studios;
        this.passwords = passwords;
        this.guessedFirst = new GuessedFirst(passwords);
        this.desk = desk;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The new account, logged in.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code validation} for a password that is guessed first,
     *     {@code conflict} for a name or an address that is taken
     */
    public Admission handle(Command command) {
        var now = clock.instant();
        var user =
                User.registered(new UserId(ids.next()), command.username(), command.email(), command.nickname(), now);
        guessedFirst.refuse(command.password(), user, "/password");
        var hash = passwords.hash(command.password());
        return work.perform(() -> {
            users.add(user, hash);
            studios.add(Studio.opened(new StudioId(ids.next()), user.id(), user.nickname(), now));
            return desk.open(user, Action.REGISTERED, command.trace(), now);
        });
    }
}
