package dev.hwasil.http.operations;

import dev.hwasil.domain.error.DomainError;

/** The figures are for callers on the same machine; to others they do not exist. */
record MetricsAreLocal() implements DomainError.NotFound {
    @Override
    public String name() {
        return "operations.metrics-are-local";
    }

    @Override
    public String detail() {
        return "There is nothing here.";
    }
}
