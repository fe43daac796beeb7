package dev.hwasil.domain.account;

import dev.hwasil.domain.text.TextRule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's account. One who is not active is out: no login, no token, no socket. */
public record User(
        UserId id,
        Username username,
        Email email,
        String nickname,
        @Nullable ProfileImageId profileImage,
        boolean isAdmin,
        boolean isActive,
        Instant createdAt,
        @Nullable Instant lastLoginAt) {

    /** What others call this person. */
    public static final TextRule NICKNAME = TextRule.label(1, 100);

    /** Someone who has just registered. */
    public static User registered(UserId id, Username username, Email email, String nickname, Instant at) {
        return new User(id, username, email, nickname, null, false, true, at, at);
    }

    /** The same person, as they want to be called and reached. */
    public User introduced(String newNickname, Email newEmail) {
        return new User(id, username, newEmail, newNickname, profileImage, isAdmin, isActive, createdAt, lastLoginAt);
    }

    /** The same person with that picture, or with none. */
    public User pictured(@Nullable ProfileImageId image) {
        return new User(id, username, email, nickname, image, isAdmin, isActive, createdAt, lastLoginAt);
    }

    /** The same person, in another standing. */
    public User standing(boolean admin, boolean active) {
        return new User(id, username, email, nickname, profileImage, admin, active, createdAt, lastLoginAt);
    }

    /** By what somebody who knows this person would guess their password. */
    public List<String> names() {
        var address = email.value();
        return List.of(username.value(), nickname, address, address.substring(0, address.lastIndexOf('@')));
    }

    /** Whether this is one of those who run the installation. */
    public boolean isActiveAdmin() {
        return isAdmin && isActive;
    }

    /** The same person, seen at the door at {@code at}. */
    public User loggedIn(Instant at) {
        return new User(id, username, email, nickname, profileImage, isAdmin, isActive, createdAt, at);
    }
}
