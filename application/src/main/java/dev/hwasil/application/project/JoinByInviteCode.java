package dev.hwasil.application.project;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.Users;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.limit.RateLimit;
import dev.hwasil.application.limit.RateLimits;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.project.Invite;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectArchived;
import dev.hwasil.domain.project.UnknownInvite;
import java.time.Duration;
import java.time.InstantSource;

/** Lets the holder of an invite code in. Joining twice is harmless. */
public final class JoinByInviteCode {

    /** How often one may bring a code that never was: far too seldom to find one by trying. */
    static final RateLimit.Window WRONG_CODES = new RateLimit.Window("wrong-invite-codes", 10, Duration.ofHours(1));

    /** Who comes, with what. */
    public record Command(Caller actor, InviteCode code) {}

    private final UnitOfWork work;
    private final Users users;
    private final Invites invites;
    private final Projects projects;
    private final ProjectOverviews overviews;
    private final Events events;
    private final RateLimits limits;
    private final InstantSource clock;

    /** Needs the accounts, the invitations, and the projects they open. */
    public JoinByInviteCode(
            UnitOfWork work,
            Users users,
            Invites invites,
            Projects projects,
            ProjectOverviews overviews,
            Events events,
            RateLimits limits,
            InstantSource clock) {
        this.work = work;
        this.users = users;
        this.invites = invites;
        this.projects = projects;
        this.overviews = overviews;
        this.events = events;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The project, with the caller in it.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} for a code that never was,
     *     {@code invite-expired} for one that no longer works, {@code conflict} for an archived project,
     *     {@code rate-limited} after too many codes that never were
     */
    public ProjectOverview handle(Command command) {
        var who = command.actor().id().value().toString();
        return limits.attempt(WRONG_CODES, who, UnknownInvite.class::isInstance, () -> joined(command));
    }

    private ProjectOverview joined(Command command) {
        return work.perform(() -> {
            var _ = users.hold(command.actor());
            var invite = invites.hold(command.code().hash()).orElseThrow(() -> new UnknownInvite().asException());
            var now = clock.instant();
            var participant = invite.accepted(command.actor().id(), now);
            var joined = projects.admit(participant);
            var overview = overview(command, invite);
            if (!joined) return overview;

            if (overview.project().status() == Project.Status.ARCHIVED) throw new ProjectArchived().asException();
            var view = new ParticipantView(command.actor().user(), participant.role(), now, null);
            events.record(invite.projectId(), command.actor(), now, new ParticipantJoined(view));
            return overview(command, invite);
        });
    }

    private ProjectOverview overview(Command command, Invite invite) {
        return overviews.find(command.actor().id(), invite.projectId()).orElseThrow();
    }
}
