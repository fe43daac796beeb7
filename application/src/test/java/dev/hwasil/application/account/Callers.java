package dev.hwasil.application.account;

import dev.hwasil.application.audit.Traces;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.world.PinnedClock;
import java.util.UUID;

/** People as they call use cases and as they are shown. */
public final class Callers {

    private Callers() {}

    /** The person with a valid token, of a session that no store knows. */
    public static Caller caller(User user) {
        return new Caller(
                refTo(user),
                new SessionId(new UUID(0x7000, user.id().value().getLeastSignificantBits())),
                user.isAdmin(),
                PinnedClock.START.plus(TokenIssuer.ACCESS_LIFETIME),
                Traces.HERE);
    }

    /** The person as others see them. */
    public static UserRef refTo(User user) {
        return new UserRef(user.id(), user.username().value(), user.nickname(), user.profileImage());
    }
}
