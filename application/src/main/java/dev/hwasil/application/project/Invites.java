package dev.hwasil.application.project;

import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.project.Invite;
import dev.hwasil.domain.project.ProjectId;
import java.time.Instant;
import java.util.Optional;

/** Invitations, known by the SHA-256 of their codes only. */
public interface Invites {

    /** Adds an invitation; the project has no other that works. */
    void add(Invite invite, Sha256 codeHash);

    /** Ends the project's invitation, if it has one that has not ended; whether there was one. */
    boolean end(ProjectId project, Instant at);

    /** The invitation of that code, working or not; nobody ends it until the unit ends. */
    Optional<Invite> hold(Sha256 codeHash);
}
