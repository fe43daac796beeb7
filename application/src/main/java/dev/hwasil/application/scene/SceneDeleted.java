package dev.hwasil.application.scene;

import dev.hwasil.application.event.ProjectEvent;
import dev.hwasil.domain.scene.SceneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scene is gone, with its pictures and with what was said there.
 *
 * @param sceneNumber the number that it had
 * @param label the label that it had, or null
 */
public record SceneDeleted(
        SceneId scene, int sceneNumber, @Nullable String label) implements ProjectEvent {
    @Override
    public String type() {
        return "scene:deleted";
    }

    @Override
    public String targetType() {
        return "scene";
    }

    @Override
    public UUID targetId() {
        return scene.value();
    }
}
