package dev.hwasil.http.ai;

import dev.hwasil.http.Exchange;
import dev.hwasil.http.Routes;

/** The operations under {@code /api/ai}: their places are taken, and nothing stands there yet. */
public final class AiRoutes {

    /** Mounts the operations. */
    public void mount(Routes routes) {
        routes.post("/api/ai/generate-image", AiRoutes::refuse);
        routes.post("/api/ai/generate-scene", AiRoutes::refuse);
        routes.post("/api/ai/generate-project", AiRoutes::refuse);
    }

    private static void refuse(Exchange exchange) {
        var _ = exchange.caller();
        throw new NoGenerator().asException();
    }
}
