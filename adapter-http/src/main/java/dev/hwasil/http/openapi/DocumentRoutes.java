package dev.hwasil.http.openapi;

import dev.hwasil.http.Exchange;
import dev.hwasil.http.Routes;
import org.jspecify.annotations.Nullable;

/** The operation that describes all others. Thread-safe. */
public final class DocumentRoutes {

    private final String version;
    private byte @Nullable [] document;

    /** Describes a product of that version. */
    public DocumentRoutes(String version) {
        this.version = version;
    }

    /** Mounts the operation. */
    public void mount(Routes routes) {
        routes.get("/api/openapi.json", this::show);
    }

    private void show(Exchange exchange) {
        exchange.context().contentType("application/json").result(document());
    }

    /** Made when somebody first asks, so that no start waits for it. */
    private synchronized byte[] document() {
        if (document == null) document = ApiDocument.of(version);
        return document;
    }
}
