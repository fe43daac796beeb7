package dev.hwasil.http;

import dev.hwasil.domain.error.DomainError;

/** A multipart body that cannot be taken apart. */
record BrokenForm() implements DomainError.Malformed {
    @Override
    public String name() {
        return "http.broken-form";
    }

    @Override
    public String detail() {
        return "The multipart body is broken or ended too early.";
    }
}
