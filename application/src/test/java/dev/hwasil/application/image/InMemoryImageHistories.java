package dev.hwasil.application.image;

import dev.hwasil.application.page.Page;
import dev.hwasil.application.page.Pages;
import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.application.store.Tables.VersionRow;
import dev.hwasil.domain.image.Image;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.scene.SceneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Images and their versions as they are shown, in memory. */
public final class InMemoryImageHistories implements ImageHistories {

    private final InMemoryUnitOfWork work;

    /** Reads what the calling thread sees. */
    public InMemoryImageHistories(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<ImageView> of(SceneId scene, @Nullable ImageType type) {
        var tables = work.read();
        return tables.images().values().stream()
                .filter(image -> image.sceneId().equals(scene) && (type == null || image.type() == type))
                .sorted(Comparator.comparing(Image::type))
                .map(image -> ImageView.of(image, tables.person(image.current().uploadedBy())))
                .toList();
    }

    @Override
    public Optional<ImageView> find(SceneId scene, ImageId image) {
        return of(scene, null).stream().filter(view -> view.id().equals(image)).findFirst();
    }

    @Override
    public Page<VersionView> versions(ImageId image, @Nullable Integer before, int limit) {
        var tables = work.read();
        var rest = tables.versions().stream()
                .filter(row -> row.image().equals(image))
                .map(VersionRow::version)
                .filter(version -> before == null || version.number() < before)
                .sorted(Comparator.comparingInt(Image.Version::number).reversed())
                .map(version -> VersionView.of(version, tables.person(version.uploadedBy())))
                .toList();
        return Pages.first(rest, limit);
    }
}
