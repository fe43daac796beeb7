package dev.hwasil.http.openapi;

import static java.util.Comparator.comparingInt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The document, as answers are held against it. Thread-safe. */
public final class Described {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LOCATION = "https://hwasil.test/openapi.json";

    /** What the server refuses before it knows of an operation. */
    private static final Set<Integer> OF_NO_OPERATION = Set.of(405, 414, 431, 505);

    /** These headers tell a client what to do; none is sent without being described. */
    private static final List<String> TELLING = List.of(
            "ETag",
            "Location",
            "Retry-After",
            "WWW-Authenticate",
            "Set-Cookie",
            "Idempotency-Replayed",
            "Content-Range",
            "Content-Disposition");

    private final JsonNode document;
    private final SchemaRegistry schemas;

    /** Reads a document as it is served. */
    public Described(byte[] document) {
        try {
            this.document = JSON.readTree(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        this.schemas = SchemaRegistry.withDialect(
                Dialects.getDraft202012(),
                builder -> builder.schemas(Map.of(LOCATION, this.document.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** The document of this build. */
    public static Described asServed() {
        return new Described(ApiDocument.of("1.2.3"));
    }

    /** One operation, and where it stands in the document. */
    record Operation(String method, String path, String pointer, JsonNode node) {}

    JsonNode document() {
        return document;
    }

    List<Operation> operations() {
        return document.at("/paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method ->
                                Set.of("get", "put", "post", "delete", "patch").contains(method.getKey()))
                        .map(method -> new Operation(
                                method.getKey(),
                                path.getKey(),
                                "/paths/" + escaped(path.getKey()) + "/" + method.getKey(),
                                method.getValue())))
                .toList();
    }

    /** All operations, each by its method and template: {@code GET /api/projects}. */
    public List<String> operationNames() {
        return operations().stream().map(Described::name).toList();
    }

    /** The names of those that take a parameter or a header of that name. */
    public List<String> operationsWith(String parameter) {
        return operations().stream()
                .filter(operation -> parameters(operation)
                        .anyMatch(each -> each.path("name").asText().equals(parameter)))
                .map(Described::name)
                .toList();
    }

    private static String name(Operation operation) {
        return operation.method().toUpperCase(Locale.ROOT) + " " + operation.path();
    }

    /** The media type of the body that the operation of that name takes; empty when it takes none. */
    public String bodyType(String name) {
        return bodyOf(name).map(Map.Entry::getKey).orElse("");
    }

    /** The first example of the body that the operation of that name takes. */
    public String exampleBody(String name) {
        var body = bodyOf(name).orElseThrow().getValue();
        if (body.has("example")) return body.get("example").toString();
        var schema = body.get("schema");
        var described =
                schema.has("$ref") ? document.at(schema.get("$ref").textValue().substring(1)) : schema;
        return described.at("/examples/0").toString();
    }

    private Optional<Map.Entry<String, JsonNode>> bodyOf(String name) {
        var operation = operations().stream()
                .filter(each -> name(each).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
        return operation.node().at("/requestBody/content").properties().stream().findFirst();
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /**
     * That an answer is as described.
     *
     * @throws AssertionError when it is not, with what was expected of it
     */
    public void check(String method, String target, int status, HttpHeaders headers, byte[] body) {
        var operation = operationOf(method.equals("HEAD") ? "GET" : method, target);
        if (operation.isEmpty() || OF_NO_OPERATION.contains(status)) return;
        if (status < 300) checkQuery(operation.get(), target);
        var wrong = wrongWith(operation.get(), method.equals("HEAD"), status, headers, body);
        if (wrong == null) return;
        throw new AssertionError("%s %s answered %d, not as described: %s"
                .formatted(method, operation.get().path(), status, wrong));
    }

    /**
     * That a JSON body which was taken is as described.
     *
     * @throws AssertionError when it is not, with what was expected of it
     */
    public void checkTaken(String method, String target, byte[] body) {
        var operation = operationOf(method, target).orElseThrow();
        var wrong = errors(operation.pointer() + "/requestBody/content/application~1json/schema", parsed(body));
        if (wrong.isEmpty()) return;
        throw new AssertionError(
                "%s %s took a body that is not as described: %s".formatted(method, operation.path(), wrong));
    }

    /** Parameters that mean nothing are let be by the API, but no test should send one. */
    private void checkQuery(Operation operation, String target) {
        var query = URI.create(target).getRawQuery();
        if (query == null) return;
        var known = parameters(operation)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .toList();
        for (var part : query.split("&", -1)) {
            var name = part.split("=", 2)[0];
            if (!known.contains(name))
                throw new AssertionError(operation.path() + " took ?" + name + ", not described");
        }
    }

    /** The parameters of an operation and of its path. */
    Stream<JsonNode> parameters(Operation operation) {
        var path = operation.pointer().substring(0, operation.pointer().lastIndexOf('/'));
        return Stream.of(path + "/parameters", operation.pointer() + "/parameters")
                .flatMap(list -> IntStream.range(0, document.at(list).size())
                        .mapToObj(i -> document.at(resolved(list + "/" + i))));
    }

    /** The most literal template that takes the path by that method. */
    private Optional<Operation> operationOf(String method, String target) {
        var path = target.split("[?#]", 2)[0];
        return operations().stream()
                .filter(operation -> operation.method().equalsIgnoreCase(method))
                .filter(operation -> pattern(operation.path()).matcher(path).matches())
                .min(comparingInt(
                        operation -> operation.path().replaceAll("[^{]", "").length()));
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(template.replace("{key}", ".+").replaceAll("\\{[^}]+}", "[^/]+"));
    }

    private @Nullable String wrongWith(
            Operation operation, boolean isHead, int status, HttpHeaders headers, byte[] body) {
        var pointer = operation.pointer() + "/responses/" + status;
        if (document.at(pointer).isMissingNode()) {
            return "this status is not among "
                    + operation.node().at("/responses").properties().stream()
                            .map(Map.Entry::getKey)
                            .sorted()
                            .toList();
        }
        var response = resolved(pointer);
        return Stream.concat(
                        wrongHeaders(response, headers),
                        isHead ? Stream.of() : wrongBody(response + "/content", headers, body))
                .findFirst()
                .orElse(null);
    }

    /** Where a reference at that place leads in the end, or the place itself. */
    String resolved(String pointer) {
        var node = document.at(pointer);
        return node.has("$ref") ? resolved(node.get("$ref").textValue().substring(1)) : pointer;
    }

    private Stream<String> wrongHeaders(String response, HttpHeaders headers) {
        var described = document.at(response + "/headers");
        var wrong = described.properties().stream().flatMap(header -> {
            var pointer = resolved(response + "/headers/" + header.getKey());
            var values = headers.allValues(header.getKey());
            if (values.isEmpty()) {
                return document.at(pointer).path("required").asBoolean()
                        ? Stream.of("the header " + header.getKey() + " is missing")
                        : Stream.of();
            }
            return values.stream()
                    .flatMap(value ->
                            errors(pointer + "/schema", JSON.getNodeFactory().textNode(value)).stream())
                    .map(error -> "the header " + header.getKey() + error);
        });
        var undescribed = TELLING.stream()
                .filter(name -> headers.firstValue(name).isPresent() && !described.has(name))
                .map(name -> "the header " + name + " is not described");
        return Stream.concat(wrong, undescribed);
    }

    private Stream<String> wrongBody(String content, HttpHeaders headers, byte[] body) {
        var described = document.at(content);
        if (described.isMissingNode()) return body.length == 0 ? Stream.of() : Stream.of("it has a body");
        var type = headers.firstValue("Content-Type").orElse("").split(";", 2)[0];
        if (!described.has(type)) return Stream.of("its type " + type + " is not described");
        if (!type.endsWith("json")) return Stream.of();
        var isCompressed = headers.firstValue("Content-Encoding").isPresent();
        return errors(content + "/" + escaped(type) + "/schema", parsed(isCompressed ? unzipped(body) : body)).stream();
    }

    /** What is wrong with a value by the schema at that place. */
    List<String> errors(String pointer, JsonNode value) {
        var fragment = pointer.replace("{", "%7B").replace("}", "%7D");
        return schemas.getSchema(SchemaLocation.of(LOCATION + "#" + fragment)).validate(value).stream()
                .map(Error::toString)
                .toList();
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException broken) {
            throw new AssertionError("no JSON", broken);
        }
    }

    private static byte[] unzipped(byte[] body) {
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new AssertionError("no gzip", broken);
        }
    }

    /** Every value of that name, however deep it stands. */
    Stream<JsonNode> all(String name) {
        return StreamSupport.stream(document.findValues(name).spliterator(), false);
    }
}
