package dev.hwasil.postgres.comment;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.comment.CommentView;
import dev.hwasil.application.comment.Conversations;
import dev.hwasil.application.page.Page;
import dev.hwasil.domain.account.ProfileImageId;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link Conversations}: a page of comments with all the people in them, in one statement. */
public final class PostgresConversations implements Conversations {

    private static final UUID LAST = new UUID(-1, -1);

    private static final String SELECT =
            "select c.*, " + Rows.userColumns("author") + ", " + Rows.userColumns("resolver") + """
            , mentioned.*
            from comments c
                join users author on author.id = c.user_id
                left join users resolver on resolver.id = c.resolved_by
                cross join lateral (
                    select array_agg(u.id order by u.id) as mentioned_ids,
                        array_agg(u.username order by u.id) as mentioned_usernames,
                        array_agg(u.nickname order by u.id) as mentioned_nicknames,
                        array_agg(u.profile_image_id order by u.id) as mentioned_profile_image_ids
                    from comment_mentions m join users u on u.id = m.user_id
                    where m.comment_id = c.id) mentioned
            where
            """;

    private final PostgresUnitOfWork work;

    /** Reads in the unit that is open, or alone. */
    public PostgresConversations(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Page<CommentView> of(ProjectId project, boolean withScenes, @Nullable CommentId before, int limit) {
        var place = withScenes ? "c.project_id = :place" : "c.project_id = :place and c.scene_id is null";
        return page(place, project.value(), before, limit);
    }

    @Override
    public Page<CommentView> of(SceneId scene, @Nullable CommentId before, int limit) {
        return page("c.scene_id = :place", scene.value(), before, limit);
    }

    @Override
    public Page<CommentView> by(UserId person, @Nullable CommentId before, int limit) {
        return page("c.user_id = :place and not c.is_deleted", person.value(), before, limit);
    }

    @Override
    public Optional<CommentView> find(CommentId comment) {
        return work.read(handle -> handle.createQuery(SELECT + "c.id = :id")
                .bind("id", comment.value())
                .map((row, _) -> comment(row))
                .findOne());
    }

    private Page<CommentView> page(String condition, UUID place, @Nullable CommentId before, int limit) {
        var rows = work.readList(
                handle -> handle.createQuery(SELECT + condition + " and c.id < :before order by c.id desc limit :limit")
                        .bind("place", place)
                        .bind("before", before == null ? LAST : before.value())
                        .bind("limit", limit + 1)
                        .map((row, _) -> comment(row))
                        .list());
        return Page.of(rows, limit);
    }

    private static CommentView comment(ResultSet row) throws SQLException {
        return new CommentView(
                Rows.id(row, "id", CommentId::new),
                Rows.id(row, "project_id", ProjectId::new),
                Rows.idOrNull(row, "scene_id", SceneId::new),
                Rows.idOrNull(row, "parent_comment_id", CommentId::new),
                Rows.user(row, "author"),
                row.getString("content"),
                mentions(row),
                row.getBoolean("is_edited"),
                row.getBoolean("is_deleted"),
                Rows.instantOrNull(row, "resolved_at"),
                Rows.userOrNull(row, "resolver"),
                row.getInt("version"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static List<UserRef> mentions(ResultSet row) throws SQLException {
        if (row.getArray("mentioned_ids") == null) return List.of();
        var ids = (UUID[]) row.getArray("mentioned_ids").getArray();
        var usernames = (String[]) row.getArray("mentioned_usernames").getArray();
        var nicknames = (String[]) row.getArray("mentioned_nicknames").getArray();
        var images = (UUID[]) row.getArray("mentioned_profile_image_ids").getArray();
        var mentions = new ArrayList<UserRef>();
        for (var i = 0; i < ids.length; i++) {
            var image = images[i] == null ? null : new ProfileImageId(images[i]);
            mentions.add(new UserRef(new UserId(ids[i]), usernames[i], nicknames[i], image));
        }
        return mentions;
    }
}
