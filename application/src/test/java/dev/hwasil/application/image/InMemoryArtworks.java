package dev.hwasil.application.image;

import dev.hwasil.application.page.Page;
import dev.hwasil.application.page.Pages;
import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.application.store.Tables;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.image.Artwork;
import dev.hwasil.domain.image.ArtworkId;
import dev.hwasil.domain.image.Image;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The artworks that versions show, in memory. */
public final class InMemoryArtworks implements Artworks {

    private final InMemoryUnitOfWork work;

    /** Reads what the calling thread sees. */
    public InMemoryArtworks(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<Artwork> of(ProjectId project) {
        return shown(image -> scene(image).projectId().equals(project)).toList();
    }

    @Override
    public List<Artwork> of(SceneId scene) {
        return shown(image -> image.sceneId().equals(scene)).toList();
    }

    @Override
    public List<Artwork> of(ImageId image) {
        return shown(candidate -> candidate.id().equals(image)).toList();
    }

    @Override
    public Page<Artwork> all(@Nullable ArtworkId after, int limit) {
        var beyond = shown(_ -> true)
                .filter(artwork -> after == null || artwork.id().value().compareTo(after.value()) > 0)
                .sorted(Comparator.comparing(artwork -> artwork.id().value()))
                .limit(limit + 1L)
                .toList();
        return Page.of(beyond, limit);
    }

    @Override
    public Page<Artwork> by(UserId person, @Nullable ArtworkId after, int limit) {
        var uploaded = work.read().versions().stream()
                .map(Tables.VersionRow::version)
                .filter(version -> version.uploadedBy().equals(person) && version.restoredFrom() == null)
                .map(Image.Version::artwork)
                .filter(artwork -> after == null || artwork.id().value().compareTo(after.value()) > 0)
                .sorted(Comparator.comparing((Artwork artwork) -> artwork.id().value()))
                .toList();
        return Pages.first(uploaded, limit);
    }

    @Override
    public Set<ArtworkId> named(Collection<ArtworkId> artworks) {
        var asked = new HashSet<>(artworks);
        return shown(_ -> true).map(Artwork::id).filter(asked::contains).collect(Collectors.toSet());
    }

    private Stream<Artwork> shown(Predicate<Image> which) {
        var tables = work.read();
        return tables.versions().stream()
                .filter(row -> which.test(Objects.requireNonNull(tables.images().get(row.image()))))
                .map(row -> row.version().artwork())
                .distinct();
    }

    private Scene scene(Image image) {
        return Objects.requireNonNull(work.read().scenes().get(image.sceneId()));
    }
}
