package dev.hwasil.auth;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier.BaseVerification;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.exceptions.TokenExpiredException;
import com.auth0.jwt.interfaces.DecodedJWT;
import dev.hwasil.application.account.NotAuthenticated;
import dev.hwasil.application.account.NotAuthenticated.Reason;
import dev.hwasil.application.account.TokenIssuer;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.error.DomainException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Access tokens as JWT (RFC 9068) signed by HMAC-SHA256, refresh tokens by chance.
 *
 * <p>Nobody else makes these tokens, so one that is not spelled as we spell it is refused before any of it is
 * interpreted: another algorithm or type, a key it brings along, an extension, a second spelling of its signature. It
 * ends at its second, and may seem to be issued up to {@link #LEEWAY} in the future, by a clock that is ahead of ours.
 */
public final class JwtTokens implements TokenIssuer {

    /** The fewest bytes of a secret: as many as the signature has. */
    public static final int SECRET_BYTES = 32;

    private static final Duration LEEWAY = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final String ISSUER = "hwasil";
    private static final String AUDIENCE = "hwasil-api";
    private static final String SESSION = "sid";

    private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"at+jwt\"}";

    /** The last letter of 32 bytes in base64 holds four bits and two zeros. */
    private static final Pattern SPELLING = Pattern.compile(
            Base64.getUrlEncoder().withoutPadding().encodeToString(HEADER.getBytes(StandardCharsets.US_ASCII))
                    + "\\.[A-Za-z0-9_-]{1,1000}\\.[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]");

    private final Algorithm algorithm;
    private final RefreshTokens refreshTokens;

    /** Signs with {@code secret}, of {@link #SECRET_BYTES} or more. */
    public JwtTokens(byte[] secret) {
        if (secret.length < SECRET_BYTES) throw new IllegalArgumentException("the secret is too short");
        algorithm = Algorithm.HMAC256(secret.clone());
        refreshTokens = new RefreshTokens(secret);
    }

    @Override
    public AccessToken access(UserId user, SessionId session, Instant at) {
        var issuedAt = at.truncatedTo(ChronoUnit.SECONDS); // what a JWT can say
        var expiresAt = issuedAt.plus(ACCESS_LIFETIME);
        var token = JWT.create()
                .withHeader(HEADER)
                .withIssuer(ISSUER)
                .withAudience(AUDIENCE)
                .withSubject(user.value().toString())
                .withClaim(SESSION, session.value().toString())
                .withJWTId(refreshTokens.first().value())
                .withIssuedAt(issuedAt)
                .withExpiresAt(expiresAt)
                .sign(algorithm);
        return new AccessToken(token, expiresAt);
    }

    @Override
    public Claims verify(String token, Instant at) {
        if (!SPELLING.matcher(token).matches()) throw refused(Reason.INVALID);
        try {
            var claims = claims(verified(token, at));
            if (!at.isBefore(claims.expiresAt())) throw refused(Reason.EXPIRED);
            if (claims.expiresAt().isAfter(at.plus(LONGEST))) throw refused(Reason.INVALID);
            return claims;
        } catch (TokenExpiredException e) {
            throw refused(Reason.EXPIRED);
        } catch (JWTVerificationException e) {
            throw refused(Reason.INVALID);
        }
    }

    @Override
    public RefreshToken firstRefresh() {
        return refreshTokens.first();
    }

    @Override
    public RefreshToken successorOf(RefreshToken token) {
        return refreshTokens.successorOf(token);
    }

    /** What the library checks; of a time it only asks that it is right when it is there. */
    private DecodedJWT verified(String token, Instant at) {
        var verification = JWT.require(algorithm)
                .withIssuer(ISSUER)
                .withClaim("aud", (_, jwt) -> List.of(AUDIENCE).equals(jwt.getAudience()))
                .acceptNotBefore(LEEWAY.toSeconds())
                .acceptIssuedAt(LEEWAY.toSeconds());
        return ((BaseVerification) verification)
                .build(Clock.fixed(at, ZoneOffset.UTC))
                .verify(token);
    }

    private static Claims claims(DecodedJWT jwt) {
        var expiresAt = jwt.getExpiresAtAsInstant();
        if (expiresAt == null) throw refused(Reason.INVALID);
        return new Claims(new UserId(uuid(jwt, "sub")), new SessionId(uuid(jwt, SESSION)), expiresAt);
    }

    private static UUID uuid(DecodedJWT jwt, String claim) {
        var text = jwt.getClaim(claim).asString();
        if (text == null) throw refused(Reason.INVALID);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw refused(Reason.INVALID);
        }
    }

    private static DomainException refused(Reason reason) {
        return new NotAuthenticated(reason).asException();
    }
}
