package dev.hwasil.application.account;

import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Logins and the refresh tokens of each, known by their SHA-256 only. */
public interface Sessions {

    /** A login: lives until {@code endsAt}, which a refresh may move on, or until it is ended. */
    record Session(
            SessionId id,
            UserId userId,
            Instant startedAt,
            Instant endsAt,
            @Nullable Instant endedAt) {

        /** Whether it is still good. */
        public boolean isOpen(Instant at) {
            return endedAt == null && at.isBefore(endsAt);
        }
    }

    /**
     * A refresh token of a session.
     *
     * @param usedAt when it was exchanged for its successor, or null
     */
    record Issued(Sha256 hash, Session session, @Nullable Instant usedAt) {}

    /** Starts a session with its first token. */
    void start(Session session, Sha256 tokenHash);

    /** The token of that hash; locks its session until the unit ends, so that two uses of it happen one by one. */
    Optional<Issued> hold(Sha256 tokenHash);

    /** Marks a token as exchanged for the next, and moves the session's end. */
    void rotate(Issued used, Sha256 nextHash, Instant at, Instant endsAt);

    /** Ends a session; false, and nothing changed, when it had ended before or never was. */
    boolean end(SessionId session, Instant at);

    /** Ends all sessions of this person that have not ended, but one; answers which. */
    List<SessionId> endAll(UserId user, @Nullable SessionId except, Instant at);

    /** The sessions of this person that are open at {@code at}, the newest first. Usable outside a unit of work. */
    List<Session> of(UserId user, Instant at);

    /** Who holds this session, if it is open at {@code at} and its user active. Usable outside a unit of work. */
    Optional<Holder> holder(SessionId session, Instant at);

    /**
     * Those of these sessions that are open at {@code at} and whose users are active. Usable outside a unit of work.
     */
    Set<SessionId> open(Collection<SessionId> sessions, Instant at);

    /**
     * Has the unit fail, here or later, unless this session is open at {@code at} and its user active.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code unauthenticated}
     */
    void requireOpen(SessionId session, Instant at);

    /** The person behind a session. */
    record Holder(UserRef user, boolean isAdmin) {}
}
