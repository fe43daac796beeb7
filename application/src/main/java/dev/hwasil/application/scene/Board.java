package dev.hwasil.application.scene;

import dev.hwasil.application.page.Page;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scenes as a project's board shows them. Usable outside a unit of work. */
public interface Board {

    /** One scene of a project; empty when the project has no such scene. */
    Optional<SceneView> find(ProjectId project, SceneId scene);

    /** The project's scenes by number, from the one after the number {@code after}. */
    Page<SceneView> of(ProjectId project, @Nullable Integer after, int limit);
}
