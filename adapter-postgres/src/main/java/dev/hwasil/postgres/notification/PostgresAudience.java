package dev.hwasil.postgres.notification;

import dev.hwasil.application.notification.Audience;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Prepared;
import dev.hwasil.postgres.Rows;
import java.util.Set;
import java.util.UUID;

/** {@link Audience}, one statement each. */
public final class PostgresAudience implements Audience {

    private static final Prepared OF_PROJECT =
            new Prepared("select user_id from project_participants where project_id = ?");

    private static final Prepared OF_THREAD = new Prepared("""
            select distinct c.user_id
            from comments c
                join project_participants m on m.project_id = c.project_id and m.user_id = c.user_id
            where c.id = ? or c.parent_comment_id = ?
            """);

    /** What was said and drawn is read once, and not once for each person. */
    private static final Prepared OF_IMAGE = new Prepared("""
            select m.user_id
            from images i
                join scenes s on s.id = i.scene_id
                join project_participants m on m.project_id = s.project_id
            where i.id = ? and m.user_id in (
                select a.user_id from annotations a where a.image_id = ?
                union
                select c.user_id from images said join comments c on c.scene_id = said.scene_id
                where said.id = ? and not c.is_deleted)
            """);

    private final PostgresUnitOfWork work;

    /** Reads in the unit that is open, or alone. */
    public PostgresAudience(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Set<UserId> ofProject(ProjectId project) {
        return people(OF_PROJECT, project.value());
    }

    @Override
    public Set<UserId> ofThread(CommentId top) {
        return people(OF_THREAD, top.value(), top.value());
    }

    @Override
    public Set<UserId> ofImage(ImageId image) {
        return people(OF_IMAGE, image.value(), image.value(), image.value());
    }

    private Set<UserId> people(Prepared query, UUID... arguments) {
        return Set.copyOf(query.list(work, row -> Rows.id(row, "user_id", UserId::new), (Object[]) arguments));
    }
}
