package dev.hwasil.http.account;

import dev.hwasil.application.account.SessionDesk;
import dev.hwasil.application.account.TokenIssuer.RefreshToken;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;

/**
 * Carries the refresh token where no script can read it and no other site can send it (RFC 6265).
 *
 * @param secure whether it is sent over https only
 */
public record RefreshCookie(boolean secure) {

    private static final String NAME = "hwasil_refresh";
    private static final String PATH = "/api/auth";
    private static final int MAX_LENGTH = 200;

    Optional<RefreshToken> read(Context ctx) {
        return Optional.ofNullable(ctx.cookie(NAME))
                .filter(value -> value.length() <= MAX_LENGTH)
                .map(RefreshToken::new);
    }

    void write(Context ctx, RefreshToken token) {
        ctx.cookie(cookie(token.value(), (int) SessionDesk.IDLE.toSeconds()));
    }

    void clear(Context ctx) {
        ctx.cookie(cookie("", 0));
    }

    private Cookie cookie(String value, int maxAge) {
        return new Cookie(NAME, value, PATH, maxAge, secure, true, null, SameSite.STRICT);
    }
}
