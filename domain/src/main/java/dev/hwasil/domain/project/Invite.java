package dev.hwasil.domain.project;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.error.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lets whoever holds its code join a project in a role. A project has at most one that works: a new one ends the old.
 * Nobody is invited as an owner.
 */
public record Invite(
        InviteId id,
        ProjectId projectId,
        Role role,
        UserId createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant endedAt) {

    /** How long a code works when nobody says. */
    public static final Duration LIFETIME = Duration.ofDays(7);

    /** The longest that a code may work. */
    public static final Duration MAXIMUM = Duration.ofDays(90);

    /** A person is invited to a role, and not to own the project. */
    public Invite {
        if (role == Role.OWNER) throw InvalidInput.at("/role", "Must be editor, member or viewer.");
    }

    /** A new invitation. */
    public static Invite made(InviteId id, ProjectId project, Role role, UserId by, Instant at, Duration lifetime) {
        return new Invite(id, project, role, by, at, at.plus(lifetime), null);
    }

    /**
     * Who comes in by it.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code invite-expired} when it no longer works
     */
    public Participant accepted(UserId user, Instant at) {
        if (endedAt != null || !at.isBefore(expiresAt)) throw new InviteNoLongerWorks().asException();
        return new Participant(projectId, user, role, at);
    }
}
