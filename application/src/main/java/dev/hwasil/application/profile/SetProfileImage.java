package dev.hwasil.application.profile;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.ProfileFiles;
import dev.hwasil.application.account.Users;
import dev.hwasil.application.storage.FileStorage;
import dev.hwasil.application.storage.Received;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.account.ProfileImageId;
import dev.hwasil.domain.account.User;

/** Shows the caller by a received picture; the one before goes. */
public final class SetProfileImage {

    /** Whose, and which. */
    public record Command(Caller actor, Received<ProfileImageId> received) {}

    private final UnitOfWork work;
    private final Users users;
    private final FileStorage files;

    /** Needs the accounts and where their pictures lie. */
    public SetProfileImage(UnitOfWork work, Users users, FileStorage files) {
        this.work = work;
        this.users = users;
        this.files = files;
    }

    /** The account as it is now. When this returns the row that names the file is committed. */
    public User handle(Command command) {
        return command.received()
                .namedBy(() -> work.perform(() -> {
                    var user = users.hold(command.actor());
                    var pictured = user.pictured(command.received().value());
                    users.save(pictured);
                    var before = user.profileImage();
                    if (before != null) work.afterCommit(() -> files.delete(ProfileFiles.of(before)));
                    return pictured;
                }));
    }
}
