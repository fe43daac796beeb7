package dev.hwasil.postgres.notification;

import dev.hwasil.application.notification.Notifications;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.notification.Notification;
import dev.hwasil.domain.notification.NotificationId;
import dev.hwasil.domain.notification.Occasion;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** {@link Notifications} in the table of that name; that nobody is told twice is in its unique indexes. */
public final class PostgresNotifications implements Notifications {

    private final PostgresUnitOfWork work;

    /** Works in the unit that is open. */
    public PostgresNotifications(PostgresUnitOfWork work) {
        this.work = work;
    }

    /** What an occasion has in a row. */
    private record Columns(
            @Nullable UserId actor,
            @Nullable CommentId comment,
            @Nullable ImageId image,
            @Nullable Integer version,
            @Nullable LocalDate deadline,
            @Nullable Integer daysLeft) {

        private static Columns of(Occasion occasion) {
            return switch (occasion) {
                case Occasion.Reply reply -> new Columns(reply.by(), reply.comment(), null, null, null, null);
                case Occasion.Mention mention -> new Columns(mention.by(), mention.comment(), null, null, null, null);
                case Occasion.NewMember joined -> new Columns(joined.who(), null, null, null, null, null);
                case Occasion.Update update ->
                    new Columns(update.by(), null, update.image(), update.versionNumber(), null, null);
                case Occasion.Deadline due -> new Columns(null, null, null, null, due.deadline(), due.daysLeft());
            };
        }
    }

    @Override
    public List<NotificationId> add(List<Notification> notifications) {
        var insert = work.handle().createQuery("""
                insert into notifications (id, user_id, project_id, type, actor_id, comment_id, image_id,
                    version_number, deadline, days_left, created_at)
                select * from unnest(:ids, :users, :projects, :types, :actors, :comments, :images,
                    :versions, cast(:deadlines as date[]), :daysLeft, cast(:times as timestamptz[]))
                on conflict do nothing
                returning id
                """);
        bind(insert, "ids", UUID.class, notifications, each -> each.id().value());
        bind(insert, "users", UUID.class, notifications, each -> each.userId().value());
        bind(
                insert,
                "projects",
                UUID.class,
                notifications,
                each -> each.projectId().value());
        bind(
                insert,
                "types",
                String.class,
                notifications,
                each -> Rows.word(each.occasion().type()));
        bind(
                insert,
                "times",
                String.class,
                notifications,
                each -> each.createdAt().toString());

        var columns =
                notifications.stream().map(each -> Columns.of(each.occasion())).toList();
        bind(insert, "actors", UUID.class, columns, each -> each.actor == null ? null : each.actor.value());
        bind(insert, "comments", UUID.class, columns, each -> each.comment == null ? null : each.comment.value());
        bind(insert, "images", UUID.class, columns, each -> each.image == null ? null : each.image.value());
        bind(insert, "versions", Integer.class, columns, Columns::version);
        bind(
                insert,
                "deadlines",
                String.class,
                columns,
                each -> each.deadline == null ? null : each.deadline.toString());
        bind(insert, "daysLeft", Integer.class, columns, Columns::daysLeft);
        return insert.map((row, _) -> Rows.id(row, "id", NotificationId::new)).list();
    }

    private static <T> void bind(
            Query query, String name, Class<?> type, List<T> rows, Function<T, @Nullable Object> value) {
        query.bindArray(name, type, rows.stream().map(value).toArray());
    }

    @Override
    public void read(UserId user, NotificationId id, Instant at) {
        work.handle()
                .execute(
                        "update notifications set is_read = true, read_at = ? where id = ? and user_id = ? and not is_read",
                        at,
                        id.value(),
                        user.value());
    }

    @Override
    public void readAll(UserId user, Instant at) {
        work.handle()
                .execute(
                        "update notifications set is_read = true, read_at = ? where user_id = ? and not is_read",
                        at,
                        user.value());
    }
}
