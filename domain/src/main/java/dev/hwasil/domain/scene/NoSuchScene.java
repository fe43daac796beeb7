package dev.hwasil.domain.scene;

import dev.hwasil.domain.error.DomainError;

/** There is none, or the caller is not in its project. */
public record NoSuchScene() implements DomainError.NotFound {
    @Override
    public String name() {
        return "scene.no-such-scene";
    }

    @Override
    public String detail() {
        return "There is no such scene.";
    }
}
