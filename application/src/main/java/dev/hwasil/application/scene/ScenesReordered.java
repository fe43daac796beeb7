package dev.hwasil.application.scene;

import dev.hwasil.application.event.ProjectEvent;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import java.util.List;
import java.util.UUID;

/**
 * The scenes of a project stand in another order.
 *
 * @param sceneIds all of them: the first is number 1 now
 */
public record ScenesReordered(ProjectId project, List<SceneId> sceneIds) implements ProjectEvent {

    /** Keeps its own copy. */
    public ScenesReordered {
        sceneIds = List.copyOf(sceneIds);
    }

    @Override
    public String type() {
        return "scenes:reordered";
    }

    @Override
    public String targetType() {
        return "project";
    }

    @Override
    public UUID targetId() {
        return project.value();
    }
}
