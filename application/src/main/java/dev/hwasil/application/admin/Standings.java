package dev.hwasil.application.admin;

import dev.hwasil.application.account.SessionDesk;
import dev.hwasil.application.account.Users;
import dev.hwasil.application.audit.AuditLog;
import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.audit.AuditLog.Entry;
import dev.hwasil.application.audit.Trace;
import dev.hwasil.domain.account.LastAdmin;
import dev.hwasil.domain.account.NoSuchUser;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes who is an admin and who is in, sees to it that an admin is left, and writes it down. Used inside a unit of
 * work.
 */
public final class Standings {

    /** What changes; null where it stays. */
    record Change(@Nullable Boolean isAdmin, @Nullable Boolean isActive) {

        private User of(User user) {
            return user.standing(
                    isAdmin == null ? user.isAdmin() : isAdmin, isActive == null ? user.isActive() : isActive);
        }

        private boolean takesAway() {
            return Boolean.FALSE.equals(isAdmin) || Boolean.FALSE.equals(isActive);
        }
    }

    private final Users users;
    private final SessionDesk desk;
    private final AuditLog audit;

    /** Needs the accounts, and what ends the sessions of those who are out. */
    public Standings(Users users, SessionDesk desk, AuditLog audit) {
        this.users = users;
        this.desk = desk;
        this.audit = audit;
    }

    /**
     * The account as it is now. One who is not active any more is out at once, with all sessions.
     *
     * @param by null when it is done on the machine itself
     * @throws dev.hwasil.domain.error.DomainException {@code not-found}, or {@code conflict} when no admin would be
     *     left
     */
    User change(UserId id, Change change, @Nullable UserId by, Trace trace, Instant at) {
        // in one order for all: first the admins, then the account
        var admins = change.takesAway() ? users.holdAdmins() : Set.<UserId>of();
        var user =
                users.hold(id).orElseThrow(() -> new NoSuchUser().asException()).user();
        var changed = change.of(user);
        if (user.isActiveAdmin() && !changed.isActiveAdmin() && admins.equals(Set.of(id))) {
            throw new LastAdmin().asException();
        }
        users.save(changed);
        if (changed.isAdmin() != user.isAdmin()) {
            write(changed.isAdmin() ? Action.ADMIN_GRANTED : Action.ADMIN_REVOKED, by, id, trace, at);
        }
        if (changed.isActive() != user.isActive()) {
            write(changed.isActive() ? Action.ACTIVATED : Action.DEACTIVATED, by, id, trace, at);
        }
        if (!changed.isActive()) desk.endAll(id, null, at);
        return changed;
    }

    private void write(Action action, @Nullable UserId by, UserId target, Trace trace, Instant at) {
        audit.record(Entry.of(by, action, target.value(), Map.of(), trace, at));
    }
}
