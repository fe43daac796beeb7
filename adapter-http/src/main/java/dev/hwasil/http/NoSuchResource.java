package dev.hwasil.http;

import dev.hwasil.domain.error.DomainError;

/** No operation or resource has this path. */
public record NoSuchResource() implements DomainError.NotFound {
    @Override
    public String name() {
        return "http.no-such-resource";
    }

    @Override
    public String detail() {
        return "There is nothing here.";
    }
}
