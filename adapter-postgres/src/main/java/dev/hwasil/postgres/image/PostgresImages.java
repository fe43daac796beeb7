package dev.hwasil.postgres.image;

import dev.hwasil.application.image.Images;
import dev.hwasil.domain.image.Image;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.scene.NoSuchScene;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Rows;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * {@link Images} in the tables {@code images} and {@code image_history}. Whoever changes a scene's images holds the
 * scene's row, so that also the first upload, when there is no image to lock, has no rival.
 */
public final class PostgresImages implements Images {

    private static final String SELECT = "select i.id, i.scene_id, i.type, " + VersionRows.columns("v") + """
             from images i
                join image_history v on v.image_id = i.id and v.version_number = i.current_version
            where i.scene_id = :scene and
            """;

    private final PostgresUnitOfWork work;

    /** Works in the unit that is open. */
    public PostgresImages(PostgresUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Image append(SceneId scene, ImageType type, Function<Optional<Image>, Image> next) {
        if (!lock(scene)) throw new NoSuchScene().asException();
        var present = image("i.type = :key", scene, Rows.word(type));
        var image = next.apply(present);
        if (present.isPresent()) point(image);
        else open(image);
        insert(image.id(), image.current());
        return image;
    }

    @Override
    public Optional<Image> hold(SceneId scene, ImageId image) {
        return lock(scene) ? image("i.id = :key", scene, image.value()) : Optional.empty();
    }

    private boolean lock(SceneId scene) {
        return work.handle()
                .createQuery("select id from scenes where id = :scene for no key update")
                .bind("scene", scene.value())
                .mapTo(UUID.class)
                .findOne()
                .isPresent();
    }

    private Optional<Image> image(String condition, SceneId scene, Object key) {
        return work.handle()
                .createQuery(SELECT + condition)
                .bind("scene", scene.value())
                .bind("key", key)
                .map((row, _) -> new Image(
                        Rows.id(row, "id", ImageId::new),
                        scene,
                        Rows.word(row, "type", ImageType.class),
                        VersionRows.version(row, "v")))
                .findOne();
    }

    private void open(Image image) {
        work.handle()
                .createUpdate("""
                        insert into images (id, scene_id, type, current_version, created_at)
                        values (:id, :scene, :type, :current, :at)
                        """)
                .bind("id", image.id().value())
                .bind("scene", image.sceneId().value())
                .bind("type", Rows.word(image.type()))
                .bind("current", image.current().number())
                .bind("at", image.current().uploadedAt())
                .execute();
    }

    private void point(Image image) {
        work.handle()
                .createUpdate("update images set current_version = :current where id = :id")
                .bind("current", image.current().number())
                .bind("id", image.id().value())
                .execute();
    }

    private void insert(ImageId image, Image.Version version) {
        var artwork = version.artwork();
        work.handle()
                .createUpdate("""
                        insert into image_history (image_id, version_number, artwork_id, format, width, height,
                            file_size, sha256, file_name, animated, uploaded_by, uploaded_at, change_description,
                            restored_from)
                        values (:image, :number, :artwork, :format, :width, :height,
                            :fileSize, :sha256, :fileName, :animated, :uploadedBy, :uploadedAt, :change,
                            :restoredFrom)
                        """)
                .bind("image", image.value())
                .bind("number", version.number())
                .bind("artwork", artwork.id().value())
                .bind("format", Rows.word(artwork.format()))
                .bind("width", artwork.width())
                .bind("height", artwork.height())
                .bind("fileSize", artwork.fileSize())
                .bind("sha256", HexFormat.of().parseHex(artwork.sha256()))
                .bind("fileName", artwork.fileName())
                .bind("animated", artwork.animated())
                .bind("uploadedBy", version.uploadedBy().value())
                .bind("uploadedAt", version.uploadedAt())
                .bind("change", version.changeDescription())
                .bind("restoredFrom", version.restoredFrom())
                .execute();
    }

    @Override
    public Optional<Image.Version> version(ImageId image, int number) {
        return work.read(handle -> handle.createQuery("select " + VersionRows.columns("v")
                        + " from image_history v where v.image_id = :image and v.version_number = :number")
                .bind("image", image.value())
                .bind("number", number)
                .map((row, _) -> VersionRows.version(row, "v"))
                .findOne());
    }

    @Override
    public void delete(Image image) {
        work.handle().execute("delete from images where id = ?", image.id().value());
    }
}
