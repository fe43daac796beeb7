package dev.hwasil.postgres.access;

import dev.hwasil.application.access.Memberships;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Prepared;
import dev.hwasil.postgres.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * {@link Memberships} in the table {@code project_participants}. A unit of work holds the row of its person first, and
 * then looks, by a statement of its own: so it sees what the one that it waited for has done.
 */
public final class PostgresMemberships implements Memberships {

    /** How a person's place is found from something in the project. */
    private record Way(Prepared look, Prepared hold) {
        private static Way by(String condition) {
            return new Way(
                    new Prepared("select p.id, m.role, p.status from " + condition),
                    new Prepared("select from " + condition + " for share of m"));
        }
    }

    private static final Way BY_PROJECT = Way.by("""
            project_participants m
                join projects p on p.id = m.project_id
            where m.project_id = ? and m.user_id = ?
            """);
    private static final Way BY_SCENE = Way.by("""
            scenes s
                join projects p on p.id = s.project_id
                join project_participants m on m.project_id = p.id
            where s.id = ? and m.user_id = ?
            """);
    private static final Way BY_COMMENT = Way.by("""
            comments c
                join projects p on p.id = c.project_id
                join project_participants m on m.project_id = p.id
            where c.id = ? and not c.is_deleted and m.user_id = ?
            """);
    private static final Way BY_IMAGE = Way.by("""
            images i
                join scenes s on s.id = i.scene_id
                join projects p on p.id = s.project_id
                join project_participants m on m.project_id = p.id
            where i.id = ? and m.user_id = ?
            """);
    private static final Way BY_ANNOTATION = Way.by("""
            annotations a
                join images i on i.id = a.image_id
                join scenes s on s.id = i.scene_id
                join projects p on p.id = s.project_id
                join project_participants m on m.project_id = p.id
            where a.id = ? and m.user_id = ?
            """);

    private final PostgresUnitOfWork work;

    /** Reads in the unit that is open, or alone. */
    public PostgresMemberships(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<Membership> of(UserId user, ProjectId project) {
        return place(BY_PROJECT, project.value(), user);
    }

    @Override
    public Optional<Membership> of(UserId user, SceneId scene) {
        return place(BY_SCENE, scene.value(), user);
    }

    @Override
    public Optional<Membership> of(UserId user, CommentId comment) {
        return place(BY_COMMENT, comment.value(), user);
    }

    @Override
    public Optional<Membership> of(UserId user, ImageId image) {
        return place(BY_IMAGE, image.value(), user);
    }

    @Override
    public Optional<Membership> of(UserId user, AnnotationId annotation) {
        return place(BY_ANNOTATION, annotation.value(), user);
    }

    private Optional<Membership> place(Way way, UUID from, UserId user) {
        if (work.isOpen()) way.hold().soon(work, from, user.value());
        return way.look().first(work, PostgresMemberships::membership, from, user.value());
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                Rows.id(row, "id", ProjectId::new),
                Rows.word(row, "role", Role.class),
                Rows.word(row, "status", Project.Status.class));
    }
}
