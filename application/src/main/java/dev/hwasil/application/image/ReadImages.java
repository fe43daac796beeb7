package dev.hwasil.application.image;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.page.Page;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.image.NoSuchImage;
import dev.hwasil.domain.project.Permission;
import dev.hwasil.domain.scene.SceneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a scene's images and their versions. */
public final class ReadImages {

    private final Access access;
    private final ImageHistories histories;

    /** Needs what is shown. */
    public ReadImages(Access access, ImageHistories histories) {
        this.access = access;
        this.histories = histories;
    }

    /** The scene's images, lineart first; of one type only when that is given. */
    public List<ImageView> all(Caller caller, SceneId scene, @Nullable ImageType type) {
        var _ = access.require(caller, Permission.SEE, scene);
        return histories.of(scene, type);
    }

    /** One image. */
    public ImageView one(Caller caller, SceneId scene, ImageId image) {
        var _ = access.require(caller, Permission.SEE, scene);
        return histories.find(scene, image).orElseThrow(() -> new NoSuchImage().asException());
    }

    /** An image's versions, the newest first, from the one before the number {@code before}. */
    public Page<VersionView> history(Caller caller, SceneId scene, ImageId image, @Nullable Integer before, int limit) {
        var _ = one(caller, scene, image);
        return histories.versions(image, before, limit);
    }
}
