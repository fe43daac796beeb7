package dev.hwasil.application.account;

import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.UserId;
import java.time.Duration;
import java.time.Instant;

/** Makes and proves access tokens, and makes refresh tokens. Thread-safe. */
public interface TokenIssuer {

    /** How long an access token works. */
    Duration ACCESS_LIFETIME = Duration.ofMinutes(15);

    /** An access token for this session, from {@code at} for {@link #ACCESS_LIFETIME}. */
    AccessToken access(UserId user, SessionId session, Instant at);

    /**
     * What a token proves at {@code at}.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code unauthenticated} when it proves nothing
     */
    Claims verify(String token, Instant at);

    /** The first refresh token of a session: random, secret. */
    RefreshToken firstRefresh();

    /** The token that follows this one: always the same, and not to be guessed without the installation's secret. */
    RefreshToken successorOf(RefreshToken token);

    /** A token and when it ends. */
    record AccessToken(String value, Instant expiresAt) {
        @Override
        public String toString() {
            return "AccessToken[…]";
        }
    }

    /** What an access token says. */
    record Claims(UserId user, SessionId session, Instant expiresAt) {}

    /** A refresh token, as the client holds it. */
    record RefreshToken(String value) {
        @Override
        public String toString() {
            return "RefreshToken[…]";
        }
    }
}
