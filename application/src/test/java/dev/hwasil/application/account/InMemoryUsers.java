package dev.hwasil.application.account;

import dev.hwasil.application.page.Page;
import dev.hwasil.application.page.Pages;
import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.domain.account.Email;
import dev.hwasil.domain.account.EmailTaken;
import dev.hwasil.domain.account.PasswordLife;
import dev.hwasil.domain.account.ProfileImageId;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.account.Username;
import dev.hwasil.domain.account.UsernameTaken;
import dev.hwasil.domain.project.ProjectId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Accounts in memory. */
public final class InMemoryUsers implements Users {

    private final InMemoryUnitOfWork work;

    /** Works on the tables of the open unit. */
    public InMemoryUsers(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(User user, String passwordHash) {
        var users = work.change().users();
        for (var other : users.values()) {
            if (other.user().username().key().equals(user.username().key())) {
                throw work.lost(new UsernameTaken().asException());
            }
            if (isOf(other, user.email().key())) {
                throw work.lost(new EmailTaken().asException());
            }
        }
        users.put(user.id(), new Login(user, passwordHash, PasswordLife.LASTING));
    }

    @Override
    public void save(User user) {
        var users = work.change().users();
        var login = users.get(user.id());
        if (login == null) return;
        if (users.values().stream()
                .anyMatch(other ->
                        isOf(other, user.email().key()) && !other.user().id().equals(user.id()))) {
            throw work.lost(new EmailTaken().asException());
        }
        users.put(user.id(), new Login(user, login.passwordHash(), login.life()));
    }

    private static boolean isOf(Login login, String emailKey) {
        return login.user().email().key().equals(emailKey);
    }

    @Override
    public void savePassword(UserId id, String passwordHash, PasswordLife life) {
        var _ = work.change().users().computeIfPresent(id, (_, login) -> new Login(login.user(), passwordHash, life));
    }

    @Override
    public Optional<Login> hold(UserId id) {
        return Optional.ofNullable(work.change().users().get(id));
    }

    @Override
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(work.read().users().get(id)).map(Login::user);
    }

    @Override
    public Set<UserId> holdAdmins() {
        return work.change().users().values().stream()
                .map(Login::user)
                .filter(User::isActiveAdmin)
                .map(User::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Page<User> all(@Nullable String text, @Nullable UserId after, int limit) {
        var found = work.read().users().values().stream()
                .map(Login::user)
                .filter(user -> text == null || hasText(user, text))
                .sorted(Comparator.comparing((User user) -> user.id().value()).reversed())
                .toList();
        return after == null
                ? Pages.first(found, limit)
                : Pages.after(found, user -> user.id().equals(after), limit);
    }

    private static boolean hasText(User user, String text) {
        var key = Username.keyOf(text);
        return user.username().key().contains(key)
                || user.email().key().contains(key)
                || user.nickname().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<User> findByEmail(Email email) {
        return work.read().users().values().stream()
                .filter(login -> isOf(login, email.key()))
                .map(Login::user)
                .findFirst();
    }

    @Override
    public Optional<Login> findByLogin(String usernameOrEmail) {
        var key = Username.keyOf(usernameOrEmail);
        return work.read().users().values().stream()
                .filter(login -> login.user().username().key().equals(key)
                        || login.user().email().key().equals(key))
                .findFirst();
    }

    @Override
    public Set<ProfileImageId> shown(Collection<ProfileImageId> images) {
        return work.read().users().values().stream()
                .map(login -> login.user().profileImage())
                .filter(Objects::nonNull)
                .filter(images::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, UserRef> participantsByKey(ProjectId project, Collection<String> keys) {
        var tables = work.read();
        var people = tables.participants().stream()
                .filter(participant -> participant.projectId().equals(project))
                .map(participant -> tables.person(participant.userId()))
                .collect(Collectors.toMap(person -> Username.keyOf(person.username()), person -> person));
        var found = new LinkedHashMap<String, UserRef>();
        for (var key : keys) {
            var person = people.get(key);
            if (person != null) found.put(key, person);
        }
        return found;
    }
}
