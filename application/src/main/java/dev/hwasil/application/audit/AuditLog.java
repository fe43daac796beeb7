package dev.hwasil.application.audit;

import dev.hwasil.application.page.Page;
import dev.hwasil.domain.account.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to rights and accounts; only ever appended to. It names people and things by their ids, so that it keeps
 * no name of somebody who has left.
 */
public interface AuditLog {

    /** What was done. */
    enum Action {
        REGISTERED,
        LOGGED_IN,
        LOGIN_FAILED,
        LOGGED_OUT,
        /** A refresh token came back long after it had been exchanged, and its session was ended. */
        TOKEN_REUSED,
        /** Somebody was logged out elsewhere, by themselves. */
        SESSIONS_ENDED,
        PASSWORD_CHANGED,
        /** A password for one login was made and shown to somebody who runs the installation. */
        PASSWORD_ISSUED,
        EMAIL_CHANGED,
        ADMIN_GRANTED,
        ADMIN_REVOKED,
        ACTIVATED,
        DEACTIVATED,
        INVITED,
        ROLE_CHANGED,
        PARTICIPANT_REMOVED,
        VERSION_RESTORED,
        PROJECT_DELETED,
        ACCOUNT_EXPORTED,
        ACCOUNT_ERASED
    }

    /**
     * One deed.
     *
     * @param by who did it; null when that is not known, or nobody
     * @param target to whom or to what; null when it was to themselves
     * @param detail what else there is to say, by name; never a secret, never somebody's name
     * @param request by what it is found in the log of requests
     * @param network from where it was done, no closer than a network's prefix
     */
    record Entry(
            @Nullable UserId by,
            Action action,
            @Nullable UUID target,
            Map<String, String> detail,
            String request,
            String network,
            Instant at) {

        /** Keeps its own copy. */
        public Entry {
            detail = Map.copyOf(detail);
        }

        /** What was done in a request. */
        public static Entry of(
                @Nullable UserId by,
                Action action,
                @Nullable UUID target,
                Map<String, String> detail,
                Trace trace,
                Instant at) {
            return new Entry(
                    by, action, target, detail, trace.request(), trace.from().network(), at);
        }
    }

    /** An entry in its place. */
    record Numbered(long number, Entry entry) {}

    /** Appends an entry, in the unit of work of what it tells of: there is never one without the other. */
    void record(Entry entry);

    /**
     * What this person did and what was done to them, in the order in which it happened, from the one after the number
     * {@code after}. Usable outside a unit of work.
     */
    Page<Numbered> of(UserId person, long after, int limit);
}
