package dev.hwasil.application.image;

import dev.hwasil.application.event.ProjectEvent;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.scene.SceneId;
import java.util.UUID;

/** A scene's picture of one type is gone, with all its versions. */
public record ImageDeleted(SceneId sceneId, ImageId image, ImageType imageType) implements ProjectEvent {
    @Override
    public String type() {
        return "image:deleted";
    }

    @Override
    public String targetType() {
        return "image";
    }

    @Override
    public UUID targetId() {
        return image.value();
    }
}
