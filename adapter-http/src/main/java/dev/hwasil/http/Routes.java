package dev.hwasil.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Every operation of the REST API, registered by its method and path template. */
public final class Routes {

    private record Route(HandlerType method, String path) {
        private boolean matches(String concrete) {
            return concrete.matches(path.replaceAll("\\{[^}]+}", "[^/]+"));
        }
    }

    private final RoutesConfig config;
    private final Exchanges exchanges;
    private final List<Route> routes = new ArrayList<>();

    Routes(RoutesConfig config, Exchanges exchanges) {
        this.config = config;
        this.exchanges = exchanges;
    }

    /** Reads. */
    public void get(String path, Consumer<Exchange> operation) {
        add(HandlerType.GET, path, operation);
    }

    /** Creates, or does. */
    public void post(String path, Consumer<Exchange> operation) {
        add(HandlerType.POST, path, operation);
    }

    private void add(HandlerType method, String path, Consumer<Exchange> operation) {
        routes.add(new Route(method, path));
        config.addHttpHandler(method, path, ctx -> operation.accept(exchanges.of(ctx)));
    }

    /** The methods that a concrete path takes, for the header {@code Allow} (RFC 9110, section 10.2.1). */
    String allowed(String path) {
        return routes.stream()
                .filter(route -> route.matches(path))
                .map(route -> route.method().name())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
