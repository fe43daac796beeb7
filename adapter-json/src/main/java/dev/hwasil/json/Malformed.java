package dev.hwasil.json;

import dev.hwasil.domain.error.DomainError;

/** A text that is no JSON as it is taken here. */
record Malformed(String detail) implements DomainError.Malformed {
    @Override
    public String name() {
        return "json.malformed";
    }
}
