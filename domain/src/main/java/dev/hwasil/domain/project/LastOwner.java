package dev.hwasil.domain.project;

import dev.hwasil.domain.error.DomainError;

/** A project is never without an owner: the last one neither leaves nor becomes something else. */
public record LastOwner() implements DomainError.Conflict {
    @Override
    public String name() {
        return "project.last-owner";
    }

    @Override
    public String detail() {
        return "A project must have an owner: make somebody else one first.";
    }
}
