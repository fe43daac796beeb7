package dev.hwasil.postgres.annotation;

import dev.hwasil.application.annotation.Annotations;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.annotation.Annotation;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.NoSuchVersion;
import dev.hwasil.postgres.Failures;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/** {@link Annotations} in the table {@code annotations}. */
public final class PostgresAnnotations implements Annotations {

    private final PostgresUnitOfWork work;

    /** Works in the unit that is open. */
    public PostgresAnnotations(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(Annotation annotation) {
        try {
            insert(annotation);
        } catch (RuntimeException failure) {
            if (Failures.referenceBroken(failure).isEmpty()) throw failure;
            throw new NoSuchVersion(annotation.versionNumber()).asException();
        }
    }

    private void insert(Annotation annotation) {
        var insert = work.handle()
                .createUpdate("""
                        insert into annotations (id, image_id, version_number, user_id, type, position_x, position_y,
                            width, height, content, drawing_data, color, version, created_at, updated_at)
                        values (:id, :image, :versionNumber, :user, :type, :x, :y,
                            :width, :height, :content, :drawing, :color, :version, :createdAt, :updatedAt)
                        """)
                .bind("image", annotation.imageId().value())
                .bind("versionNumber", annotation.versionNumber())
                .bind("user", annotation.userId().value())
                .bind("type", Rows.word(annotation.shape().type()))
                .bind("createdAt", annotation.createdAt());
        bindChanging(insert, annotation).execute();
    }

    @Override
    public Optional<Annotation> hold(AnnotationId id) {
        return work.handle()
                .createQuery("select * from annotations where id = :id for no key update")
                .bind("id", id.value())
                .map((row, _) -> annotation(row))
                .findOne();
    }

    @Override
    public void save(Annotation annotation) {
        var update = work.handle().createUpdate("""
                update annotations
                set position_x = :x, position_y = :y, width = :width, height = :height, content = :content,
                    drawing_data = :drawing, color = :color, version = :version, updated_at = :updatedAt
                where id = :id
                """);
        bindChanging(update, annotation).execute();
    }

    private static Update bindChanging(Update statement, Annotation annotation) {
        var shape = annotation.shape();
        return statement
                .bind("id", annotation.id().value())
                .bind("x", shape.x())
                .bind("y", shape.y())
                .bind("width", shape.width())
                .bind("height", shape.height())
                .bind("content", shape.content())
                .bind("drawing", shape.drawing() == null ? null : DrawingBytes.of(shape.drawing()))
                .bind("color", shape.color())
                .bind("version", annotation.version())
                .bind("updatedAt", annotation.updatedAt());
    }

    @Override
    public void delete(AnnotationId id) {
        work.handle().execute("delete from annotations where id = ?", id.value());
    }

    private static Annotation annotation(ResultSet row) throws SQLException {
        return new Annotation(
                Rows.id(row, "id", AnnotationId::new),
                Rows.id(row, "image_id", ImageId::new),
                row.getInt("version_number"),
                Rows.id(row, "user_id", UserId::new),
                AnnotationRows.shape(row),
                row.getInt("version"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }
}
