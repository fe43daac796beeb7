package dev.hwasil.application.account;

import java.time.InstantSource;
import java.util.List;

/** Shows callers where they are logged in. */
public final class ReadSessions {

    private final Sessions sessions;
    private final InstantSource clock;

    /** Needs the sessions. */
    public ReadSessions(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The caller's open sessions, the newest first; the one that they speak in is among them. */
    public List<Sessions.Session> handle(Caller caller) {
        return sessions.of(caller.id(), clock.instant());
    }
}
