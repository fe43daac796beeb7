package dev.hwasil.domain.image;

import dev.hwasil.domain.error.DomainError;

/** There is none in that scene. */
public record NoSuchImage() implements DomainError.NotFound {
    @Override
    public String name() {
        return "image.no-such-image";
    }

    @Override
    public String detail() {
        return "There is no such image.";
    }
}
