package dev.hwasil.application.scene;

import dev.hwasil.application.event.ProjectEvent;
import java.util.UUID;

/** A scene was added. */
public record SceneCreated(SceneView scene) implements ProjectEvent {
    @Override
    public String type() {
        return "scene:created";
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
