package dev.hwasil.http.ai;

import dev.hwasil.domain.error.DomainError;

/** Nothing generates pictures, scenes or projects here. */
record NoGenerator() implements DomainError.NotConfigured {
    @Override
    public String name() {
        return "ai.no-generator";
    }

    @Override
    public String detail() {
        return "This installation has nothing that generates.";
    }
}
