package dev.hwasil.application.project;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.audit.AuditLog;
import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.unit.Ids;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.project.Invite;
import dev.hwasil.domain.project.InviteId;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Makes an invite code; the project's earlier one stops working. */
public final class InvitePeople {

    /** Whom to let in as what, and for how long. */
    public record Command(Caller actor, ProjectId project, Role role, Duration lifetime) {}

    /** The invitation, with its code: shown this once. */
    public record Invited(InviteCode code, Invite invite) {}

    private final UnitOfWork work;
    private final Access access;
    private final Invites invites;
    private final AuditLog audit;
    private final RandomGenerator secure;
    private final Ids ids;
    private final InstantSource clock;

    /** Needs where invitations are kept and a source of codes that nobody can guess. */
    public InvitePeople(
            UnitOfWork work,
            Access access,
            Invites invites,
            AuditLog audit,
            RandomGenerator secure,
            Ids ids,
            InstantSource clock) {
        this.work = work;
        this.access = access;
        this.invites = invites;
        this.audit = audit;
        this.secure = secure;
        this.ids = ids;
        this.clock = clock;
    }

    /** The new invitation. */
    public Invited handle(Command command) {
        var code = InviteCode.drawn(secure);
        return work.perform(() -> {
            var _ = access.require(command.actor(), Permission.EDIT_PROJECT, command.project());
            var now = clock.instant();
            var invite = Invite.made(
                    new InviteId(ids.next()),
                    command.project(),
                    command.role(),
                    command.actor().id(),
                    now,
                    command.lifetime());
            var _ = invites.end(command.project(), now);
            invites.add(invite, code.hash());
            var detail = Map.of("role", invite.role().name().toLowerCase(Locale.ROOT));
            audit.record(command.actor().did(Action.INVITED, command.project().value(), detail, now));
            return new Invited(code, invite);
        });
    }
}
