package dev.hwasil.postgres.image;

import dev.hwasil.application.image.ImageHistories;
import dev.hwasil.application.image.ImageView;
import dev.hwasil.application.image.VersionView;
import dev.hwasil.application.page.Page;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link ImageHistories}, one statement each. */
public final class PostgresImageHistories implements ImageHistories {

    private static final String CURRENT =
            "select i.id, i.scene_id, i.type, " + VersionRows.columns("v") + ", " + Rows.userColumns("u") + """
             from images i
                join image_history v on v.image_id = i.id and v.version_number = i.current_version
                join users u on u.id = v.uploaded_by
            where i.scene_id = :scene
            """;

    private final PostgresUnitOfWork work;

    /** Reads in the unit that is open, or alone. */
    public PostgresImageHistories(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<ImageView> of(SceneId scene, @Nullable ImageType type) {
        return work.read(handle -> handle.createQuery(
                        CURRENT + " and (cast(:type as text) is null or i.type = :type) order by i.type = 'art'")
                .bind("scene", scene.value())
                .bind("type", type == null ? null : Rows.word(type))
                .map((row, _) -> image(row))
                .list());
    }

    @Override
    public Optional<ImageView> find(SceneId scene, ImageId image) {
        return work.read(handle -> handle.createQuery(CURRENT + " and i.id = :image")
                .bind("scene", scene.value())
                .bind("image", image.value())
                .map((row, _) -> image(row))
                .findOne());
    }

    private static ImageView image(ResultSet row) throws SQLException {
        return new ImageView(
                Rows.id(row, "id", ImageId::new),
                Rows.id(row, "scene_id", SceneId::new),
                Rows.word(row, "type", ImageType.class),
                VersionRows.view(row, "v", "u"));
    }

    @Override
    public Page<VersionView> versions(ImageId image, @Nullable Integer before, int limit) {
        var rows = work.readList(
                handle -> handle.createQuery("select " + VersionRows.columns("v") + ", " + Rows.userColumns("u") + """
                         from image_history v join users u on u.id = v.uploaded_by
                        where v.image_id = :image and v.version_number < :before
                        order by v.version_number desc
                        limit :limit
                        """)
                        .bind("image", image.value())
                        .bind("before", before == null ? Integer.MAX_VALUE : before)
                        .bind("limit", limit + 1)
                        .map((row, _) -> VersionRows.view(row, "v", "u"))
                        .list());
        return Page.of(rows, limit);
    }
}
