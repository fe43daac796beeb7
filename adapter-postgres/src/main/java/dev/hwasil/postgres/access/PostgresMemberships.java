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

/** {@link Memberships} in the table {@code project_participants}. */
public final class PostgresMemberships implements Memberships {

    private static final Prepared BY_PROJECT = new Prepared("""
            select p.id, m.role, p.status
            from project_participants m join projects p on p.id = m.project_id
            where m.project_id = ? and m.user_id = ?
            """);
    private static final Prepared BY_SCENE = new Prepared("""
            select p.id, m.role, p.status
            from scenes s
                join projects p on p.id = s.project_id
                join project_participants m on m.project_id = p.id
            where s.id = ? and m.user_id = ?
            """);

    private static final Prepared BY_COMMENT = new Prepared("""
            select p.id, m.role, p.status
            from comments c
                join projects p on p.id = c.project_id
                join project_participants m on m.project_id = p.id
            where c.id = ? and not c.is_deleted and m.user_id = ?
            """);
    private static final Prepared BY_IMAGE = new Prepared("""
            select p.id, m.role, p.status
            from images i
                join scenes s on s.id = i.scene_id
                join projects p on p.id = s.project_id
                join project_participants m on m.project_id = p.id
            where i.id = ? and m.user_id = ?
            """);
    private static final Prepared BY_ANNOTATION = new Prepared("""
            select p.id, m.role, p.status
            from annotations a
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
        return BY_PROJECT.first(work, PostgresMemberships::membership, project.value(), user.value());
    }

    @Override
    public Optional<Membership> of(UserId user, SceneId scene) {
        return BY_SCENE.first(work, PostgresMemberships::membership, scene.value(), user.value());
    }

    @Override
    public Optional<Membership> of(UserId user, CommentId comment) {
        return BY_COMMENT.first(work, PostgresMemberships::membership, comment.value(), user.value());
    }

    @Override
    public Optional<Membership> of(UserId user, ImageId image) {
        return BY_IMAGE.first(work, PostgresMemberships::membership, image.value(), user.value());
    }

    @Override
    public Optional<Membership> of(UserId user, AnnotationId annotation) {
        return BY_ANNOTATION.first(work, PostgresMemberships::membership, annotation.value(), user.value());
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                Rows.id(row, "id", ProjectId::new),
                Rows.word(row, "role", Role.class),
                Rows.word(row, "status", Project.Status.class));
    }
}
