package dev.hwasil.http.openapi;

import static java.util.stream.Collectors.toCollection;

import dev.hwasil.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The API as an OpenAPI 3.1 document. It is written by hand in YAML, one file for each feature, and these are merged:
 * objects by their names, lists one after the other. What {@code base.yaml} says of all operations of a kind under
 * {@code x-common} is added to each of them; what an operation says itself holds.
 */
final class ApiDocument {

    private static final List<String> PARTS = List.of(
            "base",
            "account",
            "personal",
            "studio",
            "project",
            "participant",
            "scene",
            "image",
            "comment",
            "annotation",
            "activity",
            "updates",
            "notification",
            "ai",
            "admin",
            "operations");

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private ApiDocument() {}

    /** The document as JSON, for a product of that version. */
    static byte[] of(String version) {
        var document = new LinkedHashMap<String, Object>();
        for (var part : PARTS) merge(document, read(part, version), "/");
        var common = object(Objects.requireNonNull(document.remove("x-common")));
        for (var path : object(get(document, "paths")).values()) {
            object(path).forEach((method, operation) -> {
                if (METHODS.contains(method)) complete(method, object(operation), common);
            });
        }
        return JsonValue.of(document).bytes();
    }

    private static Map<String, Object> read(String part, String version) {
        try (var stream = ApiDocument.class.getResourceAsStream(part + ".yaml")) {
            var text = new String(Objects.requireNonNull(stream, part).readAllBytes(), StandardCharsets.UTF_8);
            var settings = LoadSettings.builder().setLabel(part + ".yaml").build();
            return object(plain(new Load(settings).loadFromString(text.replace("${version}", version))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A copy in which nothing is shared that an alias shares, and every name is a text. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof List<?> list)
            return list.stream().map(ApiDocument::plain).collect(toCollection(ArrayList::new));
        if (!(value instanceof Map<?, ?> map)) return value;
        var copy = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, each) -> copy.put(String.valueOf(name), plain(each)));
        return copy;
    }

    /** Puts a part into the whole. */
    private static void merge(Map<String, Object> whole, Map<String, Object> part, String at) {
        part.forEach((name, value) -> {
            var there = whole.putIfAbsent(name, value);
            if (there == null) return;
            if (there instanceof List<?> some && value instanceof List<?> more) whole.put(name, joined(some, more));
            else if (there instanceof Map && value instanceof Map) merge(object(there), object(value), at + name + "/");
            else throw new IllegalStateException(at + name + " is said twice");
        });
    }

    private static void complete(String method, Map<String, Object> operation, Map<String, Object> common) {
        var isKnown = !operation.containsKey("security");
        var isOnce = isKnown && method.equals("post");
        add(operation, get(common, "operation"));
        if (isKnown) add(operation, get(common, "known"));
        if (operation.containsKey("requestBody")) add(operation, get(common, "body"));
        if (isOnce) add(operation, get(common, "once"));
        for (var response : object(get(operation, "responses")).values()) {
            if (isReference(response)) continue;
            add(object(response), get(common, "answer"));
            if (isOnce) add(object(response), get(common, "onceAnswer"));
        }
    }

    /** Adds what is not said yet; a reference is a whole, into which nothing goes. */
    private static void add(Map<String, Object> to, Object common) {
        object(common).forEach((name, value) -> {
            var there = to.get(name);
            if (there == null) to.put(name, value instanceof Map ? new LinkedHashMap<>(object(value)) : value);
            else if (there instanceof List<?> some && value instanceof List<?> more) to.put(name, joined(some, more));
            else if (there instanceof Map && !isReference(there) && !isReference(value)) add(object(there), value);
        });
    }

    private static boolean isReference(Object value) {
        return object(value).containsKey("$ref");
    }

    private static List<Object> joined(List<?> some, List<?> more) {
        var all = new ArrayList<Object>(some);
        all.addAll(more);
        return all;
    }

    private static Object get(Map<String, Object> object, String name) {
        return Objects.requireNonNull(object.get(name), name);
    }

    @SuppressWarnings("unchecked") // names are texts in all of YAML that we write
    private static Map<String, Object> object(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }
}
