package dev.hwasil.domain.scene;

import dev.hwasil.domain.error.DomainError;

/** Scene numbers are unique within a project. */
public record SceneNumberTaken() implements DomainError.Conflict {
    @Override
    public String name() {
        return "scene.number-taken";
    }

    @Override
    public String detail() {
        return "Another scene of the project has this number.";
    }
}
