package dev.hwasil.http;

import dev.hwasil.domain.error.DomainError;

/** The body is not of the kind that the operation takes. */
record UnsupportedBody(String taken) implements DomainError.UnsupportedMediaType {
    @Override
    public String name() {
        return "http.unsupported-body";
    }

    @Override
    public String detail() {
        return "The body must be " + taken + ", not compressed.";
    }
}
