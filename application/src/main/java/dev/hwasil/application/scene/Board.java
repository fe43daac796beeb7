package dev.hwasil.application.scene;

import dev.hwasil.application.page.Page;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scenes as a project's board shows them. Usable outside a unit of work. */
public interface Board {

    /**
     * How far things had come.
     *
     * @param seq of the project's last event
     * @param people how often anybody's name or picture had changed
     */
    record State(long seq, long people) {}

    /**
     * In which state the project's board is, at the least: while that stays the same, so does all that the board shows.
     */
    State state(ProjectId project);

    /** One scene of a project; empty when the project has no such scene. */
    Optional<SceneView> find(ProjectId project, SceneId scene);

    /** The project's scenes by number, from the one after the number {@code after}. */
    Page<SceneView> of(ProjectId project, @Nullable Integer after, int limit);
}
