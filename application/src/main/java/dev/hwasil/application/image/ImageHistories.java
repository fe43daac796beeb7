package dev.hwasil.application.image;

import dev.hwasil.application.page.Page;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.scene.SceneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Images and their versions, as they are shown. Usable outside a unit of work. */
public interface ImageHistories {

    /** The scene's images, lineart first; of one type only when that is given. */
    List<ImageView> of(SceneId scene, @Nullable ImageType type);

    /** The scene's image of that id. */
    Optional<ImageView> find(SceneId scene, ImageId image);

    /** The image's versions, the newest first, from the one before the number {@code before}. */
    Page<VersionView> versions(ImageId image, @Nullable Integer before, int limit);
}
