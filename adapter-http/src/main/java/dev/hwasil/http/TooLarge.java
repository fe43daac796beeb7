package dev.hwasil.http;

import dev.hwasil.domain.error.DomainError;

/** The body or the file has more bytes than are taken. */
record TooLarge(long limit) implements DomainError.PayloadTooLarge {
    @Override
    public String name() {
        return "http.too-large";
    }

    @Override
    public String detail() {
        return "Must have at most " + limit + " bytes.";
    }
}
