package dev.hwasil.http;

import dev.hwasil.domain.error.DomainError;

/** A request that cannot be read as HTTP has it, or that ended too early. */
record MalformedRequest(String detail) implements DomainError.Malformed {
    @Override
    public String name() {
        return "http.malformed";
    }
}
