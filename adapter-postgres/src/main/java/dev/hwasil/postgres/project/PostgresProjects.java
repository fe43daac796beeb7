package dev.hwasil.postgres.project;

import dev.hwasil.application.page.Page;
import dev.hwasil.application.project.ParticipantView;
import dev.hwasil.application.project.Projects;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.Participant;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.project.Team;
import dev.hwasil.domain.studio.StudioId;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link Projects} in the tables {@code projects} and {@code project_participants}. */
public final class PostgresProjects implements Projects {

    private static final String PARTICIPANTS =
            "select p.role, p.joined_at, p.last_viewed_at, " + Rows.userColumns("u") + """
             from project_participants p join users u on u.id = p.user_id
            where p.project_id = :project
            """;

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
    public Optional<Project> hold(ProjectId project) {
        var _ = holdTeam(project);
        return work.handle()
                .createQuery("select * from projects where id = :project for no key update")
                .bind("project", project.value())
                .map((row, _) -> new Project(
                        Rows.id(row, "id", ProjectId::new),
                        Rows.id(row, "studio_id", StudioId::new),
                        Rows.id(row, "creator_id", UserId::new),
                        row.getString("name"),
                        row.getString("description"),
                        row.getObject("deadline", LocalDate.class),
                        Rows.word(row, "tag", Project.Tag.class),
                        Rows.word(row, "status", Project.Status.class),
                        row.getInt("version"),
                        Rows.instant(row, "created_at"),
                        Rows.instant(row, "updated_at")))
                .findOne();
    }

    @Override
    public void save(Project project) {
        work.handle()
                .createUpdate("""
                        update projects
                        set name = :name, description = :description, deadline = :deadline, tag = :tag,
                            status = :status, version = :version, updated_at = :updatedAt
                        where id = :id
                        """)
                .bind("id", project.id().value())
                .bind("name", project.name())
                .bind("description", project.description())
                .bind("deadline", project.deadline())
                .bind("tag", Rows.word(project.tag()))
                .bind("status", Rows.word(project.status()))
                .bind("version", project.version())
                .bind("updatedAt", project.updatedAt())
                .execute();
    }

    @Override
    public boolean delete(ProjectId project, Instant at) {
        work.handle().execute("update event_heads set ended_at = ? where project_id = ?", at, project.value());
        return work.handle().execute("delete from projects where id = ?", project.value()) == 1;
    }

    @Override
    public boolean admit(Participant participant) {
        return work.handle()
                        .createUpdate("""
                                insert into project_participants
                                    (project_id, user_id, role, joined_at, last_viewed_seq)
                                select project_id, :user, :role, :joinedAt, last_seq
                                from event_heads
                                where project_id = :project
                                on conflict do nothing
                                """)
                        .bind("project", participant.projectId().value())
                        .bind("user", participant.userId().value())
                        .bind("role", Rows.word(participant.role()))
                        .bind("joinedAt", participant.joinedAt())
                        .execute()
                == 1;
    }

    /**
     * Waits for all who hold their own row by {@code PostgresMemberships}; one after the other, so that no two wait for
     * each other.
     */
    @Override
    public Team holdTeam(ProjectId project) {
        return new Team(work.handle()
                .createQuery("""
                        select * from project_participants where project_id = :project
                        order by joined_at, user_id
                        for update
                        """)
                .bind("project", project.value())
                .map((row, _) -> new Participant(
                        Rows.id(row, "project_id", ProjectId::new),
                        Rows.id(row, "user_id", UserId::new),
                        Rows.word(row, "role", Role.class),
                        Rows.instant(row, "joined_at")))
                .list());
    }

    @Override
    public void reassign(Participant participant) {
        work.handle()
                .createUpdate(
                        "update project_participants set role = :role where project_id = :project and user_id = :user")
                .bind("project", participant.projectId().value())
                .bind("user", participant.userId().value())
                .bind("role", Rows.word(participant.role()))
                .execute();
    }

    @Override
    public void remove(Participant participant) {
        work.handle()
                .execute(
                        "delete from project_participants where project_id = ? and user_id = ?",
                        participant.projectId().value(),
                        participant.userId().value());
    }

    @Override
    public boolean viewed(ProjectId project, UserId user, Instant at) {
        return work.handle()
                        .createUpdate("""
                                update project_participants p
                                set last_viewed_at = :at, last_viewed_seq = h.last_seq
                                from event_heads h
                                where p.project_id = :project and p.user_id = :user and h.project_id = p.project_id
                                """)
                        .bind("project", project.value())
                        .bind("user", user.value())
                        .bind("at", at)
                        .execute()
                == 1;
    }

    @Override
    public Page<ParticipantView> participants(ProjectId project, @Nullable UserId after, int limit) {
        var rows = work.read(handle -> handle.createQuery(PARTICIPANTS + """
                            and (cast(:after as uuid) is null or (p.joined_at, p.user_id) >
                                (select joined_at, user_id from project_participants
                                 where project_id = :project and user_id = :after))
                        order by p.joined_at, p.user_id
                        limit :limit
                        """)
                .bind("project", project.value())
                .bind("after", after == null ? null : after.value())
                .bind("limit", limit + 1)
                .map((row, _) -> view(row))
                .list());
        return Page.of(rows, limit);
    }

    @Override
    public Optional<ParticipantView> participant(ProjectId project, UserId user) {
        return work.read(handle -> handle.createQuery(PARTICIPANTS + " and p.user_id = :user")
                .bind("project", project.value())
                .bind("user", user.value())
                .map((row, _) -> view(row))
                .findOne());
    }

    private static ParticipantView view(ResultSet row) throws SQLException {
        return new ParticipantView(
                Rows.user(row, "u"),
                Rows.word(row, "role", Role.class),
                Rows.instant(row, "joined_at"),
                Rows.instantOrNull(row, "last_viewed_at"));
    }
}
