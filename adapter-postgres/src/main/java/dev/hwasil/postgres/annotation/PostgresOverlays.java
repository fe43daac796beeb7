package dev.hwasil.postgres.annotation;

import dev.hwasil.application.annotation.AnnotationView;
import dev.hwasil.application.annotation.Overlays;
import dev.hwasil.application.page.Page;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link Overlays}, one statement each. */
public final class PostgresOverlays implements Overlays {

    private static final UUID LAST = new UUID(-1, -1);

    private static final String SELECT = "select a.*, " + Rows.userColumns("maker") + """
             from annotations a join users maker on maker.id = a.user_id
            where\s""";

    private final PostgresUnitOfWork work;

    /** Reads in the unit that is open, or alone. */
    public PostgresOverlays(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Page<AnnotationView> of(ImageId image, Version version, @Nullable AnnotationId before, int limit) {
        var rows = work.readList(handle -> {
            var query = handle.createQuery(SELECT + "a.image_id = :image and a.id < :before and " + over(version)
                            + " order by a.id desc limit :limit")
                    .bind("image", image.value())
                    .bind("before", before == null ? LAST : before.value())
                    .bind("limit", limit + 1);
            if (version instanceof Version.Numbered numbered) query.bind("number", numbered.number());
            return query.map((row, _) -> annotation(row)).list();
        });
        return Page.of(rows, limit);
    }

    @Override
    public Page<AnnotationView> by(UserId person, @Nullable AnnotationId before, int limit) {
        var rows = work.readList(handle -> handle.createQuery(
                        SELECT + "a.user_id = :person and a.id < :before order by a.id desc limit :limit")
                .bind("person", person.value())
                .bind("before", before == null ? LAST : before.value())
                .bind("limit", limit + 1)
                .map((row, _) -> annotation(row))
                .list());
        return Page.of(rows, limit);
    }

    private static String over(Version version) {
        return switch (version) {
            case Version.Newest _ -> "a.version_number = (select current_version from images where id = :image)";
            case Version.Numbered _ -> "a.version_number = :number";
            case Version.All _ -> "true";
        };
    }

    @Override
    public Optional<AnnotationView> find(AnnotationId id) {
        return work.read(handle -> handle.createQuery(SELECT + "a.id = :id")
                .bind("id", id.value())
                .map((row, _) -> annotation(row))
                .findOne());
    }

    private static AnnotationView annotation(ResultSet row) throws SQLException {
        return new AnnotationView(
                Rows.id(row, "id", AnnotationId::new),
                Rows.id(row, "image_id", ImageId::new),
                row.getInt("version_number"),
                AnnotationRows.shape(row),
                Rows.user(row, "maker"),
                row.getInt("version"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }
}
