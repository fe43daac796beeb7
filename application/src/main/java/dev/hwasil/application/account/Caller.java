package dev.hwasil.application.account;

import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.UserId;
import java.time.Instant;

/**
 * Who asks, as proven by a valid access token.
 *
 * @param until when that token ends
 */
public record Caller(UserRef user, SessionId session, boolean isAdmin, Instant until) {

    /** Who asks, by id. */
    public UserId id() {
        return user.id();
    }
}
