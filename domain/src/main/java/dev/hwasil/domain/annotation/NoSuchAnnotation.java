package dev.hwasil.domain.annotation;

import dev.hwasil.domain.error.DomainError;

/** There is none, or the caller is not in its project. */
public record NoSuchAnnotation() implements DomainError.NotFound {
    @Override
    public String name() {
        return "annotation.no-such-annotation";
    }

    @Override
    public String detail() {
        return "There is no such annotation.";
    }
}
