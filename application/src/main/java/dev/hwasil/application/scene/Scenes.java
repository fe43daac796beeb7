package dev.hwasil.application.scene;

import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.Scene;

/** All scenes. Numbers are unique within a project. */
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
}
