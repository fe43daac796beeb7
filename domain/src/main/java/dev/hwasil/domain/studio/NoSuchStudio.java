package dev.hwasil.domain.studio;

import dev.hwasil.domain.error.DomainError;

/** There is none, or it is not the caller's. */
public record NoSuchStudio() implements DomainError.NotFound {
    @Override
    public String name() {
        return "studio.no-such-studio";
    }

    @Override
    public String detail() {
        return "There is no such studio.";
    }
}
