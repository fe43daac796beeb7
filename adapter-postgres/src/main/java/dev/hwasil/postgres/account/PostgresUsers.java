package dev.hwasil.postgres.account;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.account.Users;
import dev.hwasil.application.page.Page;
import dev.hwasil.domain.account.Email;
import dev.hwasil.domain.account.EmailTaken;
import dev.hwasil.domain.account.PasswordLife;
import dev.hwasil.domain.account.ProfileImageId;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.account.Username;
import dev.hwasil.domain.account.UsernameTaken;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.postgres.Failures;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** {@link Users} in the table {@code users}. */
public final class PostgresUsers implements Users {

    private final PostgresUnitOfWork work;

    /** Works in the unit that is open. */
    public PostgresUsers(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(User user, String passwordHash) {
        refusing(() -> bound(user, work.handle().createUpdate("""
                    insert into users (id, username, username_key, email, email_key, password_hash, nickname,
                        profile_image_id, is_admin, is_active, created_at, updated_at, last_login_at)
                    values (:id, :username, :usernameKey, :email, :emailKey, :passwordHash, :nickname,
                        :profileImageId, :isAdmin, :isActive, :createdAt, :createdAt, :lastLoginAt)
                    """))
                .bind("passwordHash", passwordHash)
                .execute());
    }

    /** Says of what is taken whose it is. */
    private static void refusing(Runnable change) {
        try {
            change.run();
        } catch (RuntimeException failure) {
            throw Failures.uniqueViolated(failure)
                    .map(constraint -> constraint.equals("users_email_key_key")
                            ? new EmailTaken().asException()
                            : new UsernameTaken().asException())
                    .map(RuntimeException.class::cast)
                    .orElse(failure);
        }
    }

    @Override
    public void save(User user) {
        refusing(() -> bound(user, work.handle().createUpdate("""
                update users
                set username = :username, username_key = :usernameKey, email = :email, email_key = :emailKey,
                    nickname = :nickname, profile_image_id = :profileImageId, is_admin = :isAdmin,
                    is_active = :isActive, last_login_at = :lastLoginAt
                where id = :id
                """)).execute());
    }

    @Override
    public void savePassword(UserId id, String passwordHash, PasswordLife life) {
        work.handle()
                .createUpdate("update users set password_hash = :hash, password_life = :life where id = :id")
                .bind("hash", passwordHash)
                .bind("life", Rows.word(life))
                .bind("id", id.value())
                .execute();
    }

    /** Locks the row against changes, and not against rows that refer to it. */
    @Override
    public Optional<Login> hold(UserId id) {
        return work.handle()
                .createQuery("select * from users where id = :id and email is not null for no key update")
                .bind("id", id.value())
                .map((row, _) -> login(row))
                .findOne();
    }

    private static <S extends SqlStatement<S>> S bound(User user, S statement) {
        var profileImage = user.profileImage();
        return statement
                .bind("id", user.id().value())
                .bind("username", user.username().value())
                .bind("usernameKey", user.username().key())
                .bind("email", user.email().value())
                .bind("emailKey", user.email().key())
                .bind("nickname", user.nickname())
                .bind("profileImageId", profileImage == null ? null : profileImage.value())
                .bind("isAdmin", user.isAdmin())
                .bind("isActive", user.isActive())
                .bind("createdAt", user.createdAt())
                .bind("lastLoginAt", user.lastLoginAt());
    }

    @Override
    public Set<UserId> holdAdmins() {
        return work.handle()
                .createQuery("select id from users where is_admin and is_active order by id for no key update")
                .map((row, _) -> Rows.id(row, "id", UserId::new))
                .collect(Collectors.toSet());
    }

    /** Text is looked for as it stands: it is no pattern. */
    @Override
    public Page<User> all(@Nullable String text, @Nullable UserId after, int limit) {
        var rows = work.readList(handle -> handle.createQuery("""
                        select * from users
                        where email is not null
                            and (cast(:after as uuid) is null or id < :after)
                            and (cast(:text as text) is null
                                or strpos(username_key, :key) > 0
                                or strpos(email_key, :key) > 0
                                or strpos(lower(nickname), lower(:text)) > 0)
                        order by id desc
                        limit :limit
                        """)
                .bind("after", after == null ? null : after.value())
                .bind("text", text)
                .bind("key", text == null ? null : Username.keyOf(text))
                .bind("limit", limit + 1)
                .map((row, _) -> user(row))
                .list());
        return Page.of(rows, limit);
    }

    @Override
    public Optional<User> findByEmail(Email email) {
        return work.read(handle -> handle.createQuery("select * from users where email_key = :key")
                .bind("key", email.key())
                .map((row, _) -> user(row))
                .findOne());
    }

    @Override
    public Optional<User> find(UserId id) {
        return work.read(handle -> handle.createQuery("select * from users where id = :id and email is not null")
                .bind("id", id.value())
                .map((row, _) -> user(row))
                .findOne());
    }

    @Override
    public Optional<Login> findByLogin(String usernameOrEmail) {
        return work.read(handle -> handle.createQuery("""
                        select * from users
                        where (username_key = :key or email_key = :key) and password_hash is not null
                        order by username_key = :key desc
                        limit 1
                        """)
                .bind("key", Username.keyOf(usernameOrEmail))
                .map((row, _) -> login(row))
                .findOne());
    }

    @Override
    public Set<ProfileImageId> shown(Collection<ProfileImageId> images) {
        return work.read(handle -> handle.createQuery("""
                        select profile_image_id from users where profile_image_id = any(:images)
                        """)
                .bindArray(
                        "images",
                        UUID.class,
                        images.stream().map(ProfileImageId::value).toList())
                .map((row, _) -> Rows.id(row, "profile_image_id", ProfileImageId::new))
                .set());
    }

    @Override
    public Map<String, UserRef> participantsByKey(ProjectId project, Collection<String> keys) {
        if (keys.isEmpty()) return Map.of();
        return work.read(handle -> {
            var found = new LinkedHashMap<String, UserRef>();
            handle.createQuery("select u.username_key, " + Rows.userColumns("u") + """
                             from users u join project_participants p on p.user_id = u.id
                            where p.project_id = :project and u.username_key = any(:keys)
                            order by array_position(:keys, u.username_key)
                            """)
                    .bind("project", project.value())
                    .bindArray("keys", String.class, keys)
                    .map((row, _) -> Map.entry(row.getString("username_key"), Rows.user(row, "u")))
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
            return found;
        });
    }

    private static Login login(ResultSet row) throws SQLException {
        return new Login(
                user(row), row.getString("password_hash"), Rows.word(row, "password_life", PasswordLife.class));
    }

    private static User user(ResultSet row) throws SQLException {
        return new User(
                Rows.id(row, "id", UserId::new),
                new Username(row.getString("username")),
                new Email(row.getString("email")),
                row.getString("nickname"),
                Rows.idOrNull(row, "profile_image_id", ProfileImageId::new),
                row.getBoolean("is_admin"),
                row.getBoolean("is_active"),
                Rows.instant(row, "created_at"),
                Rows.instantOrNull(row, "last_login_at"));
    }
}
