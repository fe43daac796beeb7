package dev.hwasil.application.account;

import dev.hwasil.application.account.NotAuthenticated.Reason;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;

/** Tokens that can be read, sealed by a hash of what they say and a secret. Two of the same secret know each other. */
public final class InMemoryTokenIssuer implements TokenIssuer {

    private static final Pattern ACCESS =
            Pattern.compile("([0-9a-f-]{36})_([0-9a-f-]{36})_([0-9]{1,12})_([0-9a-f]{64})");

    private final String secret;

    /** Seals with this secret. */
    public InMemoryTokenIssuer(String secret) {
        this.secret = secret;
    }

    @Override
    public AccessToken access(UserId user, SessionId session, Instant at) {
        var expiresAt = at.truncatedTo(ChronoUnit.SECONDS).plus(ACCESS_LIFETIME);
        var says = user.value() + "_" + session.value() + "_" + expiresAt.getEpochSecond();
        return new AccessToken(says + "_" + sealed(says), expiresAt);
    }

    @Override
    public Claims verify(String token, Instant at) {
        var parts = ACCESS.matcher(token);
        if (!parts.matches()) throw refused(Reason.INVALID);
        if (!parts.group(4).equals(sealed(token.substring(0, parts.end(3))))) throw refused(Reason.INVALID);
        var expiresAt = Instant.ofEpochSecond(Long.parseLong(parts.group(3)));
        if (at.isBefore(expiresAt.minus(ACCESS_LIFETIME))) throw refused(Reason.INVALID);
        if (!at.isBefore(expiresAt)) throw refused(Reason.EXPIRED);
        return new Claims(
                new UserId(UUID.fromString(parts.group(1))), new SessionId(UUID.fromString(parts.group(2))), expiresAt);
    }

    @Override
    public RefreshToken firstRefresh() {
        return new RefreshToken(sealed("first " + UUID.randomUUID()));
    }

    @Override
    public RefreshToken successorOf(RefreshToken token) {
        return new RefreshToken(sealed("after " + token.value()));
    }

    private String sealed(String text) {
        return Sha256.of(secret + " " + text).hex();
    }

    private static RuntimeException refused(Reason reason) {
        return new NotAuthenticated(reason).asException();
    }
}
