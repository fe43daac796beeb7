package dev.hwasil.application.account;

import dev.hwasil.application.page.Page;
import dev.hwasil.domain.account.Email;
import dev.hwasil.domain.account.PasswordLife;
import dev.hwasil.domain.account.ProfileImageId;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.ProjectId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All accounts. Names and addresses are unique by their keys. Reading is usable outside a unit of work. */
public interface Users {

    /**
     * Adds an account with a lasting password.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code conflict} when the name or the address is taken; the unit
     *     of work is then lost
     */
    void add(User user, String passwordHash);

    /** Writes an account that is there and held. */
    void save(User user);

    /** Writes the password of an account that is there and held. */
    void savePassword(UserId id, String passwordHash, PasswordLife life);

    /** The account of that id, with its password; nobody else changes it until the unit ends. */
    Optional<Login> hold(UserId id);

    /**
     * The caller's account, held likewise.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code unauthenticated} when it has gone
     */
    default User hold(Caller caller) {
        return hold(caller.id())
                .orElseThrow(() -> new NotAuthenticated(NotAuthenticated.Reason.ENDED).asException())
                .user();
    }

    /** The admins who are active, held: nobody else changes who they are until the unit ends. */
    Set<UserId> holdAdmins();

    /** The account of that id. */
    Optional<User> find(UserId id);

    /** The account of that address, in any spelling. */
    Optional<User> findByEmail(Email email);

    /** The account that a username or an e-mail address names, in any spelling, with its password's hash. */
    Optional<Login> findByLogin(String usernameOrEmail);

    /**
     * All accounts, the newest first, from the one after {@code after}.
     *
     * @param text what their username, address or nickname has in it, in any case; null for all
     */
    Page<User> all(@Nullable String text, @Nullable UserId after, int limit);

    /** Which of these pictures show anybody. */
    Set<ProfileImageId> shown(Collection<ProfileImageId> images);

    /** Those of these username keys that belong to participants of the project, in this order, with who they are. */
    Map<String, UserRef> participantsByKey(ProjectId project, Collection<String> keys);

    /** An account and what its password must match, for as long as that works. */
    record Login(User user, String passwordHash, PasswordLife life) {}
}
