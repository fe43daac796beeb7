package dev.hwasil.application.project;

import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.project.Invite;
import dev.hwasil.domain.project.ProjectId;
import java.time.Instant;
import java.util.Optional;

/** Invitations in memory. */
public final class InMemoryInvites implements Invites {

    private final InMemoryUnitOfWork work;

    /** Works on the tables of the open unit. */
    public InMemoryInvites(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(Invite invite, Sha256 codeHash) {
        work.change().invites().put(codeHash, invite);
    }

    @Override
    public boolean end(ProjectId project, Instant at) {
        for (var row : work.change().invites().entrySet()) {
            var invite = row.getValue();
            if (invite.projectId().equals(project) && invite.endedAt() == null) {
                row.setValue(new Invite(
                        invite.id(),
                        project,
                        invite.role(),
                        invite.createdBy(),
                        invite.createdAt(),
                        invite.expiresAt(),
                        at));
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<Invite> hold(Sha256 codeHash) {
        return Optional.ofNullable(work.change().invites().get(codeHash));
    }
}
