package dev.hwasil.postgres.image;

import dev.hwasil.application.image.Artworks;
import dev.hwasil.application.page.Page;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.image.Artwork;
import dev.hwasil.domain.image.ArtworkId;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Rows;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link Artworks}, as the table {@code image_history} names them. */
public final class PostgresArtworks implements Artworks {

    private static final String SELECT = "select distinct on (v.artwork_id) " + VersionRows.columns("v")
            + " from image_history v join images i on i.id = v.image_id join scenes s on s.id = i.scene_id where ";

    private static final UUID NONE = new UUID(0, 0);

    private final PostgresUnitOfWork work;

    /** Reads in the unit that is open, or alone. */
    public PostgresArtworks(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<Artwork> of(ProjectId project) {
        return shown("s.project_id = :id", project.value());
    }

    @Override
    public List<Artwork> of(SceneId scene) {
        return shown("i.scene_id = :id", scene.value());
    }

    @Override
    public List<Artwork> of(ImageId image) {
        return shown("v.image_id = :id", image.value());
    }

    private List<Artwork> shown(String condition, UUID id) {
        return work.read(handle -> handle.createQuery(SELECT + condition)
                .bind("id", id)
                .map((row, _) -> VersionRows.version(row, "v").artwork())
                .list());
    }

    @Override
    public Page<Artwork> all(@Nullable ArtworkId after, int limit) {
        var rows = work.read(
                handle -> handle.createQuery("select distinct on (v.artwork_id) " + VersionRows.columns("v") + """
                         from image_history v
                        where cast(:after as uuid) is null or v.artwork_id > :after
                        order by v.artwork_id
                        limit :limit
                        """)
                        .bind("after", after == null ? null : after.value())
                        .bind("limit", limit + 1)
                        .map((row, _) -> VersionRows.version(row, "v").artwork())
                        .list());
        return Page.of(rows, limit);
    }

    @Override
    public Page<Artwork> by(UserId person, @Nullable ArtworkId after, int limit) {
        var rows = work.read(handle -> handle.createQuery("select " + VersionRows.columns("v") + """
                         from image_history v
                        where v.uploaded_by = :person and v.restored_from is null and v.artwork_id > :after
                        order by v.artwork_id
                        limit :limit
                        """)
                .bind("person", person.value())
                .bind("after", after == null ? NONE : after.value())
                .bind("limit", limit + 1)
                .map((row, _) -> VersionRows.version(row, "v").artwork())
                .list());
        return Page.of(rows, limit);
    }

    @Override
    public Set<ArtworkId> named(Collection<ArtworkId> artworks) {
        return work.read(handle -> handle.createQuery("""
                        select distinct artwork_id from image_history where artwork_id = any(:artworks)
                        """)
                .bindArray(
                        "artworks",
                        UUID.class,
                        artworks.stream().map(ArtworkId::value).toList())
                .map((row, _) -> Rows.id(row, "artwork_id", ArtworkId::new))
                .set());
    }
}
