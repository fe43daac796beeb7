package dev.hwasil.postgres.project;

import dev.hwasil.application.project.Invites;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.Invite;
import dev.hwasil.domain.project.InviteId;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Rows;
import java.time.Instant;
import java.util.Optional;

/** {@link Invites} in the table {@code invites}. */
public final class PostgresInvites implements Invites {

    private final PostgresUnitOfWork work;

    /** Works in the unit that is open. */
    public PostgresInvites(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(Invite invite, Sha256 codeHash) {
        work.handle()
                .createUpdate("""
                        insert into invites (id, code_hash, project_id, role, created_by, created_at, expires_at, ended_at)
                        values (:id, :hash, :project, :role, :createdBy, :createdAt, :expiresAt, :endedAt)
                        """)
                .bind("id", invite.id().value())
                .bind("hash", codeHash.bytes())
                .bind("project", invite.projectId().value())
                .bind("role", Rows.word(invite.role()))
                .bind("createdBy", invite.createdBy().value())
                .bind("createdAt", invite.createdAt())
                .bind("expiresAt", invite.expiresAt())
                .bind("endedAt", invite.endedAt())
                .execute();
    }

    /** Locks the project first, so that two who replace its invitation do so one after the other. */
    @Override
    public boolean end(ProjectId project, Instant at) {
        work.handle().execute("select from projects where id = ? for no key update", project.value());
        return work.handle()
                        .createUpdate(
                                "update invites set ended_at = :at where project_id = :project and ended_at is null")
                        .bind("at", at)
                        .bind("project", project.value())
                        .execute()
                > 0;
    }

    @Override
    public Optional<Invite> hold(Sha256 codeHash) {
        return work.handle()
                .createQuery("select * from invites where code_hash = :hash for share")
                .bind("hash", codeHash.bytes())
                .map((row, _) -> new Invite(
                        Rows.id(row, "id", InviteId::new),
                        Rows.id(row, "project_id", ProjectId::new),
                        Rows.word(row, "role", Role.class),
                        Rows.id(row, "created_by", UserId::new),
                        Rows.instant(row, "created_at"),
                        Rows.instant(row, "expires_at"),
                        Rows.instantOrNull(row, "ended_at")))
                .findOne();
    }
}
