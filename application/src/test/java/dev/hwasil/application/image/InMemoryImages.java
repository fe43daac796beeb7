package dev.hwasil.application.image;

import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.application.store.Tables.VersionRow;
import dev.hwasil.domain.image.Image;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.scene.SceneId;
import java.util.Optional;
import java.util.function.Function;

/** Images in memory. */
public final class InMemoryImages implements Images {

    private final InMemoryUnitOfWork work;

    /** Works on the tables of the open unit. */
    public InMemoryImages(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Image append(SceneId scene, ImageType type, Function<Optional<Image>, Image> next) {
        var tables = work.change();
        var present = tables.images().values().stream()
                .filter(image -> image.sceneId().equals(scene) && image.type() == type)
                .findFirst();
        var image = next.apply(present);
        tables.images().put(image.id(), image);
        tables.versions().add(new VersionRow(image.id(), image.current()));
        return image;
    }

    @Override
    public Optional<Image> hold(SceneId scene, ImageId image) {
        return Optional.ofNullable(work.change().images().get(image))
                .filter(found -> found.sceneId().equals(scene));
    }

    @Override
    public Optional<Image.Version> version(ImageId image, int number) {
        return work.change().versions().stream()
                .filter(row -> row.image().equals(image) && row.version().number() == number)
                .map(VersionRow::version)
                .findFirst();
    }

    @Override
    public void delete(Image image) {
        work.change().remove(image.id());
    }
}
