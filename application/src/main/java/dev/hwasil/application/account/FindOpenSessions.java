package dev.hwasil.application.account;

import dev.hwasil.domain.account.SessionId;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;

/**
 * Tells which sessions are still good, for those who hold something open for them: they may have ended on another node.
 */
public final class FindOpenSessions {

    private final Sessions sessions;
    private final InstantSource clock;

    /** Needs what knows the sessions. */
    public FindOpenSessions(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Those of these sessions that have not ended, and whose users are not out. */
    public Set<SessionId> handle(Collection<SessionId> asked) {
        return sessions.open(asked, clock.instant());
    }
}
