package dev.hwasil.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hwasil.http.Door;
import dev.hwasil.http.Routes;
import dev.hwasil.http.openapi.Described.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The document itself, and that it has what the routes have. */
final class ApiDocumentTest {

    @AutoClose
    private static final Door DOOR = Door.open();

    private static final byte[] SERVED =
            DOOR.stranger().get("/api/openapi.json").is(200).body();

    private final Described described = new Described(SERVED);

    private static Set<String> names(Stream<String> names) {
        return names.collect(Collectors.toSet());
    }

    @Test
    void what_can_be_called_is_described_and_nothing_else() {
        var described = names(this.described.operations().stream()
                .map(operation -> operation.method().toUpperCase(Locale.ROOT) + " " + operation.path()));
        var registered = names(DOOR.routes().operations().stream()
                .filter(operation -> !Set.of("HEAD", "OPTIONS").contains(operation.method()))
                .map(Routes.Operation::toString));

        assertThat(described).isEqualTo(registered);
    }

    @Test
    void every_operation_says_what_it_is() {
        assertThat(described.operations()).allSatisfy(operation -> {
            assertThat(operation.node().at("/operationId").asText()).matches("[a-z][A-Za-z]+");
            assertThat(operation.node().at("/summary").asText()).isNotEmpty().doesNotEndWith(".");
            assertThat(operation.node().at("/tags")).hasSize(1);
            assertThat(tags()).contains(operation.node().at("/tags/0").asText());
        });
        assertThat(described.operations().stream()
                        .map(operation -> operation.node().at("/operationId").asText()))
                .doesNotHaveDuplicates();
    }

    private List<String> tags() {
        return described.document().at("/tags").findValuesAsText("name");
    }

    @Test
    void every_parameter_of_a_path_is_described() {
        assertThat(described.operations()).allSatisfy(operation -> {
            var inPath = names(parameters(operation)
                    .filter(parameter -> parameter.path("in").asText().equals("path"))
                    .map(parameter -> "{" + parameter.path("name").asText() + "}"));
            assertThat(inPath)
                    .isEqualTo(names(Stream.of(operation.path().split("/", -1)).filter(part -> part.startsWith("{"))));
        });
    }

    private Stream<JsonNode> parameters(Operation operation) {
        var pathItem = operation.pointer().substring(0, operation.pointer().lastIndexOf('/'));
        return Stream.of(pathItem, operation.pointer())
                .map(pointer -> pointer + "/parameters")
                .flatMap(list -> indices(list).map(i -> described.document().at(described.resolved(list + "/" + i))));
    }

    private Stream<Integer> indices(String list) {
        return Stream.iterate(0, i -> i < described.document().at(list).size(), i -> i + 1);
    }

    @Test
    void every_reference_leads_somewhere() {
        var references = names(described.all("$ref").map(JsonNode::textValue));
        var components = names(described.document().at("/components").properties().stream()
                .filter(kind -> !kind.getKey().equals("securitySchemes"))
                .flatMap(kind -> kind.getValue().properties().stream()
                        .map(Map.Entry::getKey)
                        .map(name -> "#/components/" + kind.getKey() + "/" + name)));

        assertThat(components).containsAll(references);
    }

    @Test
    void every_body_has_an_example() {
        assertThat(bodies().toList()).isNotEmpty().allSatisfy(body -> {
            var example = described.document().at(body + "/example");
            if (example.isMissingNode()) {
                assertThat(described.document().at(described.resolved(body + "/schema") + "/examples"))
                        .isNotEmpty();
            } else {
                assertThat(described.errors(body + "/schema", example)).isEmpty();
            }
        });
    }

    @Test
    void every_example_is_right() {
        var schemas = described.document().at("/components/schemas").properties();

        assertThat(schemas)
                .isNotEmpty()
                .allSatisfy(schema -> assertThat(schema.getValue().path("examples"))
                        .allSatisfy(example -> assertThat(
                                        described.errors("/components/schemas/" + schema.getKey(), example))
                                .isEmpty()));
    }

    /** Where the bodies stand, of requests and answers. */
    private Stream<String> bodies() {
        return described.operations().stream().flatMap(operation -> {
            var responses = operation.pointer() + "/responses";
            return Stream.concat(
                            Stream.of(operation.pointer() + "/requestBody"),
                            described.document().at(responses).properties().stream()
                                    .map(response -> described.resolved(responses + "/" + response.getKey())))
                    .flatMap(holder -> described.document().at(holder + "/content").properties().stream()
                            .map(type -> holder + "/content/" + Described.escaped(type.getKey())));
        });
    }

    @Test
    void every_object_of_ours_is_closed() {
        var objects = described.document().at("/components/schemas").properties().stream()
                .filter(schema -> schema.getValue().path("type").asText().equals("object"))
                .filter(schema -> !schema.getKey().equals("Upload"))
                .toList();

        assertThat(objects)
                .isNotEmpty()
                .allSatisfy(schema -> assertThat(schema.getValue().has("additionalProperties"))
                        .as(schema.getKey())
                        .isTrue());
    }
}
