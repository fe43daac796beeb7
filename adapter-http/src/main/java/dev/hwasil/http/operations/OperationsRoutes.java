package dev.hwasil.http.operations;

import dev.hwasil.http.Exchange;
import dev.hwasil.http.Reply;
import dev.hwasil.http.Routes;
import dev.hwasil.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Whether it lives, whether it can work, and what it has counted. */
public final class OperationsRoutes {

    private final Map<String, BooleanSupplier> checks;
    private final Metrics metrics;
    private final String version;

    /** Asks each of {@code checks}, by the name of the part, whether that part is ready. */
    public OperationsRoutes(Map<String, BooleanSupplier> checks, Metrics metrics, String version) {
        this.checks = checks;
        this.metrics = metrics;
        this.version = version;
    }

    /** Mounts the operations. */
    public void mount(Routes routes) {
        routes.get("/api/health", this::health);
        routes.get("/api/health/ready", this::ready);
        routes.get("/metrics", this::metrics);
    }

    private void health(Exchange exchange) {
        exchange.ok(JsonValue.object(o -> o.field("status", "ok").field("version", version)));
    }

    private void ready(Exchange exchange) {
        var states = checks.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        check -> check.getValue().getAsBoolean(),
                        (first, _) -> first,
                        TreeMap::new));
        var ready = !states.containsValue(false);
        var body = JsonValue.object(o -> o.field("status", word(ready))
                .field(
                        "checks",
                        JsonValue.object(parts -> states.forEach((name, state) -> parts.field(name, word(state))))));
        exchange.reply(new Reply(ready ? 200 : 503, Map.of(), Optional.of(body)));
    }

    private static String word(boolean ok) {
        return ok ? "ok" : "unavailable";
    }

    /** For callers on this machine only: figures tell more than strangers need to know. */
    private void metrics(Exchange exchange) {
        var ctx = exchange.context();
        if (!exchange.client().isLoopbackAddress() || exchange.isForwarded()) throw new MetricsAreLocal().asException();
        ctx.contentType(metrics.contentType()).result(metrics.text());
    }
}
