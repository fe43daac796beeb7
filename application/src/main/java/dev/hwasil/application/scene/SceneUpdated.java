package dev.hwasil.application.scene;

import dev.hwasil.application.event.ProjectEvent;
import dev.hwasil.domain.scene.Scene;
import java.util.Set;
import java.util.UUID;

/**
 * What is said of a scene was changed.
 *
 * @param changed the fields that are not as they were
 */
public record SceneUpdated(SceneView scene, Set<Scene.Field> changed) implements ProjectEvent {

    /** Keeps its own copy. */
    public SceneUpdated {
        changed = Set.copyOf(changed);
    }

    @Override
    public String type() {
        return "scene:updated";
    }

    @Override
    public String targetType() {
        return "scene";
    }

    @Override
    public UUID targetId() {
        return scene.id().value();
    }
}
