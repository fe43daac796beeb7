package dev.hwasil.postgres.comment;

import dev.hwasil.application.comment.Comments;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.NoSuchScene;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.postgres.Failures;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Prepared;
import dev.hwasil.postgres.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** {@link Comments} in the tables {@code comments} and {@code comment_mentions}. */
public final class PostgresComments implements Comments {

    private static final Prepared INSERT = new Prepared("""
            insert into comments (id, project_id, scene_id, parent_comment_id, user_id, content,
                is_edited, is_deleted, resolved_at, resolved_by, version, created_at, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, PostgresComments::whenGone);
    private static final Prepared MENTION =
            new Prepared("insert into comment_mentions (comment_id, user_id) select ?, unnest(?::uuid[])");

    private final PostgresUnitOfWork work;

    /** Works in the unit that is open. */
    public PostgresComments(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(Comment comment) {
        var scene = comment.sceneId();
        var parent = comment.parentId();
        var resolution = comment.resolution();
        INSERT.soon(
                work,
                comment.id().value(),
                comment.projectId().value(),
                scene == null ? null : scene.value(),
                parent == null ? null : parent.value(),
                comment.userId().value(),
                comment.content(),
                comment.isEdited(),
                comment.isDeleted(),
                resolution == null ? null : resolution.at(),
                resolution == null ? null : resolution.by().value(),
                comment.version(),
                comment.createdAt(),
                comment.updatedAt());
        mention(comment);
    }

    private void mention(Comment comment) {
        if (comment.mentions().isEmpty()) return;
        MENTION.soon(
                work,
                comment.id().value(),
                comment.mentions().stream().map(user -> user.value().toString()).toArray(String[]::new));
    }

    private static RuntimeException whenGone(RuntimeException failure) {
        return switch (Failures.referenceBroken(failure).orElse("")) {
            case "comments_project_id_fkey" -> new NoSuchProject().asException();
            case "comments_scene_id_project_id_fkey", "comments_parent_comment_id_fkey" ->
                new NoSuchScene().asException();
            default -> failure;
        };
    }

    @Override
    public Optional<Comment> find(CommentId id) {
        return work.read(handle -> select(handle, id, ""));
    }

    @Override
    public Optional<Comment> hold(CommentId id) {
        return select(work.handle(), id, "for no key update");
    }

    private static Optional<Comment> select(Handle handle, CommentId id, String lock) {
        return handle.createQuery("""
                        select c.*, array(select user_id from comment_mentions m where m.comment_id = c.id) as mentions
                        from comments c
                        where c.id = :id
                        """ + lock)
                .bind("id", id.value())
                .map((row, _) -> comment(row))
                .findOne();
    }

    @Override
    public void save(Comment comment) {
        var resolution = comment.resolution();
        work.handle()
                .createUpdate("""
                        update comments
                        set content = :content, is_edited = :isEdited, is_deleted = :isDeleted,
                            resolved_at = :resolvedAt, resolved_by = :resolvedBy, version = :version,
                            updated_at = :updatedAt
                        where id = :id
                        """)
                .bind("id", comment.id().value())
                .bind("content", comment.content())
                .bind("isEdited", comment.isEdited())
                .bind("isDeleted", comment.isDeleted())
                .bind("resolvedAt", resolution == null ? null : resolution.at())
                .bind("resolvedBy", resolution == null ? null : resolution.by().value())
                .bind("version", comment.version())
                .bind("updatedAt", comment.updatedAt())
                .execute();
        work.handle()
                .execute(
                        "delete from comment_mentions where comment_id = ?",
                        comment.id().value());
        mention(comment);
    }

    private static Comment comment(ResultSet row) throws SQLException {
        return new Comment(
                Rows.id(row, "id", CommentId::new),
                Rows.id(row, "project_id", ProjectId::new),
                Rows.idOrNull(row, "scene_id", SceneId::new),
                Rows.idOrNull(row, "parent_comment_id", CommentId::new),
                Rows.id(row, "user_id", UserId::new),
                row.getString("content"),
                Set.copyOf(Rows.ids(row, "mentions", UserId::new)),
                row.getBoolean("is_edited"),
                row.getBoolean("is_deleted"),
                resolution(row),
                row.getInt("version"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static Comment.@Nullable Resolution resolution(ResultSet row) throws SQLException {
        var by = Rows.idOrNull(row, "resolved_by", UserId::new);
        return by == null ? null : new Comment.Resolution(by, Rows.instant(row, "resolved_at"));
    }
}
