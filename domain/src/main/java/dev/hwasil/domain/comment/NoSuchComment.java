package dev.hwasil.domain.comment;

import dev.hwasil.domain.error.DomainError;

/** There is none, or the caller is not in its project. */
public record NoSuchComment() implements DomainError.NotFound {
    @Override
    public String name() {
        return "comment.no-such-comment";
    }

    @Override
    public String detail() {
        return "There is no such comment.";
    }
}
