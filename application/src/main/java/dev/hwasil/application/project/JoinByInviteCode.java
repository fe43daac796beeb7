package dev.hwasil.application.project;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.event.Events;
import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectArchived;
import dev.hwasil.domain.project.UnknownInvite;
import java.time.InstantSource;

/** Lets the holder of an invite code in. Joining twice is harmless. */
public final class JoinByInviteCode {

    /** Who comes, with what. */
    public record Command(Caller actor, InviteCode code) {}

    private final UnitOfWork work;
    private final Invites invites;
    private final Projects projects;
    private final ProjectOverviews overviews;
    private final Events events;
    private final InstantSource clock;

    /** Needs the invitations and the projects they open. */
    public JoinByInviteCode(
            UnitOfWork work,
            Invites invites,
            Projects projects,
            ProjectOverviews overviews,
            Events events,
            InstantSource clock) {
        this.work = work;
        this.invites = invites;
        this.projects = projects;
        this.overviews = overviews;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The project, with the caller in it.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} for a code that never was,
     *     {@code invite-expired} for one that no longer works, {@code conflict} for an archived project
     */
    public ProjectOverview handle(Command command) {
        return work.perform(() -> {
            var invite = invites.hold(command.code().hash()).orElseThrow(() -> new UnknownInvite().asException());
            var now = clock.instant();
            var participant = invite.accepted(command.actor().id(), now);
            var joined = projects.admit(participant);
            var overview =
                    overviews.find(command.actor().id(), invite.projectId()).orElseThrow();
            if (!joined) return overview;

            if (overview.project().status() == Project.Status.ARCHIVED) throw new ProjectArchived().asException();
            var view = new ParticipantView(command.actor().user(), participant.role(), now, null);
            events.record(invite.projectId(), command.actor(), now, new ParticipantJoined(view));
            return overview;
        });
    }
}
