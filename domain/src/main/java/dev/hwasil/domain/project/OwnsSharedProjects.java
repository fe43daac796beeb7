package dev.hwasil.domain.project;

import dev.hwasil.domain.error.DomainError;

/**
 * Nobody goes for good who is the only owner of a project that others are in.
 *
 * @param projects the names of those projects
 */
public record OwnsSharedProjects(String projects) implements DomainError.Conflict {
    @Override
    public String name() {
        return "project.owned-and-shared";
    }

    @Override
    public String detail() {
        return "Others are in projects that only you own. Make somebody else an owner, or delete them: " + projects
                + ".";
    }
}
