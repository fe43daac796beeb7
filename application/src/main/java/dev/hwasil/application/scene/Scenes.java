package dev.hwasil.application.scene;

import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.scene.SceneOrder;
import java.util.Optional;

/**
 * All scenes. Numbers are unique within a project. Who adds, removes or renumbers scenes of a project holds its order
 * first, by {@link #holdOrder} or {@link #nextNumber}.
 */
public interface Scenes {

    /**
     * Adds a scene.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code conflict} when its number is taken; the unit of work is
     *     then lost
     */
    void add(Scene scene);

    /** The number after the project's last; nobody else is given it until the unit ends. */
    int nextNumber(ProjectId project);

    /** The project's scenes by number; nobody adds, removes or renumbers any until the unit ends. */
    SceneOrder holdOrder(ProjectId project);

    /** The project's scene of that id, locked until the unit ends; empty when the project has no such scene. */
    Optional<Scene> hold(ProjectId project, SceneId scene);

    /**
     * Writes a scene that is there and held.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code conflict} when its number is taken; the unit of work is
     *     then lost
     */
    void save(Scene scene);

    /** Takes a scene that is held away, with its pictures and with what is said and drawn there. */
    void delete(Scene scene);

    /** Numbers all scenes of the project 1…n in this order; whether any of them has another number than before. */
    boolean renumber(ProjectId project, SceneOrder order);
}
