package dev.hwasil.domain.project;

import dev.hwasil.domain.error.DomainError;

/** An archived project is read-only until its status changes. */
public record ProjectArchived() implements DomainError.Conflict {
    @Override
    public String name() {
        return "project.archived";
    }

    @Override
    public String detail() {
        return "The project is archived: it can be read, not changed.";
    }
}
