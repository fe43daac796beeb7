package dev.hwasil.application.profile;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.ProfileFiles;
import dev.hwasil.application.account.Users;
import dev.hwasil.application.storage.FileStorage;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.account.NoProfileImage;
import dev.hwasil.domain.account.User;

/** Shows the caller by no picture any more. */
public final class RemoveProfileImage {

    /** Whose. */
    public record Command(Caller actor) {}

    private final UnitOfWork work;
    private final Users users;
    private final FileStorage files;

    /** Needs the accounts and where their pictures lie. */
    public RemoveProfileImage(UnitOfWork work, Users users, FileStorage files) {
        this.work = work;
        this.users = users;
        this.files = files;
    }

    /**
     * The account as it is now.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when it has no picture
     */
    public User handle(Command command) {
        return work.perform(() -> {
            var user = users.hold(command.actor());
            var before = user.profileImage();
            if (before == null) throw new NoProfileImage().asException();
            var without = user.pictured(null);
            users.save(without);
            work.afterCommit(() -> files.delete(ProfileFiles.of(before)));
            return without;
        });
    }
}
