package dev.hwasil.application.personal;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.PasswordCheck;
import dev.hwasil.application.account.ProfileFiles;
import dev.hwasil.application.account.SessionDesk;
import dev.hwasil.application.account.Users;
import dev.hwasil.application.audit.AuditLog;
import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.project.Farewell;
import dev.hwasil.application.storage.FileStorage;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.account.LastAdmin;
import dev.hwasil.domain.account.Password;
import java.time.InstantSource;
import java.util.Set;

/**
 * Erases the caller's account. What they have made in projects that others are in stays there, by somebody who has no
 * name; projects that nobody else is in go.
 */
public final class EraseAccount {

    /** Whose, and the password that shows that they mean it. */
    public record Command(Caller actor, Password password) {}

    private final UnitOfWork work;
    private final Users users;
    private final PasswordCheck check;
    private final SessionDesk desk;
    private final Farewell farewell;
    private final Erasure erasure;
    private final FileStorage files;
    private final AuditLog audit;
    private final InstantSource clock;

    /** Needs all in which somebody may be named. */
    public EraseAccount(
            UnitOfWork work,
            Users users,
            PasswordCheck check,
            SessionDesk desk,
            Farewell farewell,
            Erasure erasure,
            FileStorage files,
            AuditLog audit,
            InstantSource clock) {
        this.work = work;
        this.users = users;
        this.check = check;
        this.desk = desk;
        this.farewell = farewell;
        this.erasure = erasure;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Erases it; all that is open for it is closed.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code validation} when the password is wrong,
     *     {@code rate-limited} after too many that were, {@code conflict} for the last admin, and for who is the only
     *     owner of a project that others are in
     */
    public void handle(Command command) {
        var proof = check.prove(command.actor(), command.password(), "/password");
        work.perform(() -> {
            // in one order for all: the admins, the account, its projects
            var admins = users.holdAdmins();
            var person = check.hold(proof);
            if (admins.equals(Set.of(person.id()))) throw new LastAdmin().asException();

            var leaver = command.actor().nameless();
            var now = clock.instant();
            var gone = farewell.leave(leaver, erasure.projectsNaming(person.id()), now);
            desk.endAll(person.id(), null, now);
            erasure.erase(person, gone, now);
            audit.record(leaver.did(Action.ACCOUNT_ERASED, now));
            var picture = person.profileImage();
            if (picture != null) work.afterCommit(() -> files.delete(ProfileFiles.of(picture)));
        });
    }
}
