package dev.hwasil.application.account;

import dev.hwasil.application.audit.AuditLog;
import dev.hwasil.application.audit.Trace;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Who asks, as proven by a valid access token.
 *
 * @param until when that token ends
 * @param trace by what this request is found again
 */
public record Caller(UserRef user, SessionId session, boolean isAdmin, Instant until, Trace trace) {

    /** Who asks, by id. */
    public UserId id() {
        return user.id();
    }

    /** The same, as one is called whose account is erased. */
    public Caller nameless() {
        return new Caller(UserRef.erased(id()), session, isAdmin, until, trace);
    }

    /** That they have done this to somebody or something. */
    public AuditLog.Entry did(AuditLog.Action action, UUID target, Map<String, String> detail, Instant at) {
        return AuditLog.Entry.of(id(), action, target, detail, trace, at);
    }

    /** That they have done this to themselves. */
    public AuditLog.Entry did(AuditLog.Action action, Instant at) {
        return AuditLog.Entry.of(id(), action, null, Map.of(), trace, at);
    }
}
