package dev.hwasil.domain.project;

import dev.hwasil.domain.error.DomainError;

/** There is none, or the caller is not in it. */
public record NoSuchProject() implements DomainError.NotFound {
    @Override
    public String name() {
        return "project.no-such-project";
    }

    @Override
    public String detail() {
        return "There is no such project.";
    }
}
