package dev.hwasil.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Every operation of the REST API, registered by its method and path template. */
public final class Routes {

    /** One operation: its method in capitals, and its path with the names of its parameters in braces. */
    public record Operation(String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** What stands behind one template. */
    private record Resource(Pattern path, TreeSet<String> methods) {
        private static Resource at(String template) {
            var path = template.replaceAll("\\{[^}]+}", "[^/]+").replaceAll("<[^>]+>", ".+");
            return new Resource(Pattern.compile(path), new TreeSet<>(List.of("OPTIONS")));
        }
    }

    private final RoutesConfig config;
    private final Exchanges exchanges;
    private final Map<String, Resource> resources = new LinkedHashMap<>();

    Routes(RoutesConfig config, Exchanges exchanges) {
        this.config = config;
        this.exchanges = exchanges;
    }

    /** Reads; by HEAD too, which leaves the body out (RFC 9110, section 9.3.2). */
    public void get(String path, Consumer<Exchange> operation) {
        add(HandlerType.GET, path, operation);
        add(HandlerType.HEAD, path, operation);
    }

    /** Creates, or does. */
    public void post(String path, Consumer<Exchange> operation) {
        add(HandlerType.POST, path, operation);
    }

    /** Changes. */
    public void put(String path, Consumer<Exchange> operation) {
        add(HandlerType.PUT, path, operation);
    }

    /** Takes away. */
    public void delete(String path, Consumer<Exchange> operation) {
        add(HandlerType.DELETE, path, operation);
    }

    private void add(HandlerType method, String path, Consumer<Exchange> operation) {
        resources.computeIfAbsent(path, Resource::at).methods().add(method.name());
        var route = method + " " + path;
        config.addHttpHandler(method, path, ctx -> operation.accept(exchanges.of(ctx, route)));
    }

    /** All operations, in the order of their registration. */
    public List<Operation> operations() {
        return resources.entrySet().stream()
                .flatMap(resource -> resource.getValue().methods().stream()
                        .map(method -> new Operation(
                                method, resource.getKey().replace('<', '{').replace('>', '}'))))
                .toList();
    }

    /**
     * The methods that a concrete path takes, as the header {@code Allow} has them (RFC 9110, section 10.2.1); empty
     * when nothing stands there.
     */
    String allowed(String path) {
        var methods = new TreeSet<String>();
        for (var resource : resources.values()) {
            if (resource.path().matcher(path).matches()) methods.addAll(resource.methods());
        }
        return String.join(", ", methods);
    }
}
