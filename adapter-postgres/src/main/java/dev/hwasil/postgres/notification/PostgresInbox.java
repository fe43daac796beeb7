package dev.hwasil.postgres.notification;

import dev.hwasil.application.notification.Inbox;
import dev.hwasil.application.notification.NotificationView;
import dev.hwasil.application.page.Page;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.notification.NotificationId;
import dev.hwasil.domain.notification.Occasion;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link Inbox}: a page of notifications with the names of all that is in them, in one statement. */
public final class PostgresInbox implements Inbox {

    private static final UUID LAST = new UUID(-1, -1);

    /** Of projects that their person is in now. */
    private static final String NOW_IN = """
             from notifications n
                join project_participants m on m.project_id = n.project_id and m.user_id = n.user_id
            """;

    private static final String COLUMNS =
            "select n.*, p.name as project_name, s.id as scene_id, s.scene_number, s.label,"
                    + " i.type as image_type, coalesce(c.content, v.change_description) as said, "
                    + Rows.userColumns("actor");

    /** All that a notification speaks of. */
    private static final String WITH_TARGETS = """
                join projects p on p.id = n.project_id
                left join users actor on actor.id = n.actor_id
                left join comments c on c.id = n.comment_id
                left join images i on i.id = n.image_id
                left join image_history v on v.image_id = n.image_id and v.version_number = n.version_number
                left join scenes s on s.id = coalesce(c.scene_id, i.scene_id)
            """;

    private static final String SELECT = COLUMNS + NOW_IN + WITH_TARGETS + "where ";

    private final PostgresUnitOfWork work;

    /** Reads in the unit that is open, or alone. */
    public PostgresInbox(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Page<NotificationView> of(UserId user, boolean unreadOnly, @Nullable NotificationId before, int limit) {
        var rows = work.read(handle -> handle.createQuery(page(unreadOnly ? "not is_read" : "true"))
                .bind("user", user.value())
                .bind("before", before == null ? LAST : before.value())
                .bind("limit", limit + 1)
                .map((row, _) -> notification(row))
                .list());
        return Page.of(rows, limit);
    }

    /** The page first, and then what is on it: who has thousands of them would wait for the targets of all. */
    private static String page(String condition) {
        return COLUMNS + """
                 from (
                    select * from notifications
                    where user_id = :user and id < :before and %s
                        and project_id = any (array(select project_id from project_participants where user_id = :user))
                    order by id desc
                    limit :limit) n
                """.formatted(condition) + WITH_TARGETS + "order by n.id desc";
    }

    @Override
    public Optional<NotificationView> find(UserId user, NotificationId id) {
        return work.read(handle -> handle.createQuery(SELECT + "n.user_id = :user and n.id = :id")
                .bind("user", user.value())
                .bind("id", id.value())
                .map((row, _) -> notification(row))
                .findOne());
    }

    @Override
    public int unread(UserId user) {
        return work.read(
                handle -> handle.createQuery("select count(*)" + NOW_IN + " where n.user_id = :user and not n.is_read")
                        .bind("user", user.value())
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    public List<NotificationView> all(Collection<NotificationId> ids) {
        return work.read(handle -> handle.createQuery(SELECT + "n.id = any(:ids)")
                .bindArray(
                        "ids",
                        UUID.class,
                        ids.stream().map(NotificationId::value).toList())
                .map((row, _) -> notification(row))
                .list());
    }

    private static NotificationView notification(ResultSet row) throws SQLException {
        return new NotificationView(
                Rows.id(row, "id", NotificationId::new),
                Rows.id(row, "user_id", UserId::new),
                Rows.word(row, "type", Occasion.Type.class),
                Rows.userOrNull(row, "actor"),
                target(row),
                NotificationView.beginningOf(row.getString("said")),
                Rows.instant(row, "created_at"),
                Rows.instantOrNull(row, "read_at"));
    }

    private static NotificationView.Target target(ResultSet row) throws SQLException {
        return new NotificationView.Target(
                Rows.id(row, "project_id", ProjectId::new),
                row.getString("project_name"),
                Rows.idOrNull(row, "scene_id", SceneId::new),
                Rows.integerOrNull(row, "scene_number"),
                row.getString("label"),
                Rows.idOrNull(row, "comment_id", CommentId::new),
                Rows.idOrNull(row, "image_id", ImageId::new),
                row.getString("image_type") == null ? null : Rows.word(row, "image_type", ImageType.class),
                Rows.integerOrNull(row, "version_number"),
                row.getObject("deadline", LocalDate.class),
                Rows.integerOrNull(row, "days_left"));
    }
}
