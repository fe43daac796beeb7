package dev.hwasil.application.account;

import dev.hwasil.domain.account.User;

/** Shows callers their own account. */
public final class ReadAccount {

    private final Users users;

    /** Needs the accounts. */
    public ReadAccount(Users users) {
        this.users = users;
    }

    /** The caller's account. */
    public User of(Caller caller) {
        return users.find(caller.id())
                .orElseThrow(() -> new NotAuthenticated(NotAuthenticated.Reason.ENDED).asException());
    }
}
