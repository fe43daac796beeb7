package dev.hwasil.postgres.project;

import dev.hwasil.application.page.Page;
import dev.hwasil.application.project.ParticipantView;
import dev.hwasil.application.project.Projects;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.Participant;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Rows;
import org.jspecify.annotations.Nullable;

/** {@link Projects} in the tables {@code projects} and {@code project_participants}. */
public final class PostgresProjects implements Projects {

    private final PostgresUnitOfWork work;

    /** Works in the unit that is open. */
    public PostgresProjects(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(Project project, Participant first) {
        work.handle()
                .createUpdate("""
                        insert into projects (id, studio_id, creator_id, name, description, deadline, tag, status,
                            version, created_at, updated_at)
                        values (:id, :studio, :creator, :name, :description, :deadline, :tag, :status,
                            :version, :createdAt, :updatedAt)
                        """)
                .bind("id", project.id().value())
                .bind("studio", project.studioId().value())
                .bind("creator", project.creator().value())
                .bind("name", project.name())
                .bind("description", project.description())
                .bind("deadline", project.deadline())
                .bind("tag", Rows.word(project.tag()))
                .bind("status", Rows.word(project.status()))
                .bind("version", project.version())
                .bind("createdAt", project.createdAt())
                .bind("updatedAt", project.updatedAt())
                .execute();
        work.handle()
                .createUpdate("insert into event_heads (project_id) values (:id)")
                .bind("id", project.id().value())
                .execute();
        var _ = admit(first);
    }

    @Override
    public boolean admit(Participant participant) {
        return work.handle()
                        .createUpdate("""
                                insert into project_participants (project_id, user_id, role, joined_at)
                                values (:project, :user, :role, :joinedAt)
                                on conflict do nothing
                                """)
                        .bind("project", participant.projectId().value())
                        .bind("user", participant.userId().value())
                        .bind("role", Rows.word(participant.role()))
                        .bind("joinedAt", participant.joinedAt())
                        .execute()
                == 1;
    }

    @Override
    public Page<ParticipantView> participants(ProjectId project, @Nullable UserId after, int limit) {
        var rows = work.read(handle -> handle.createQuery(
                        "select p.role, p.joined_at, p.last_viewed_at, " + Rows.userColumns("u") + """
                         from project_participants p join users u on u.id = p.user_id
                        where p.project_id = :project
                            and (cast(:after as uuid) is null or (p.joined_at, p.user_id) >
                                (select joined_at, user_id from project_participants
                                 where project_id = :project and user_id = :after))
                        order by p.joined_at, p.user_id
                        limit :limit
                        """)
                .bind("project", project.value())
                .bind("after", after == null ? null : after.value())
                .bind("limit", limit + 1)
                .map((row, _) -> new ParticipantView(
                        Rows.user(row, "u"),
                        Rows.word(row, "role", Role.class),
                        Rows.instant(row, "joined_at"),
                        Rows.instantOrNull(row, "last_viewed_at")))
                .list());
        return Page.of(rows, limit);
    }
}
