package dev.hwasil.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.hwasil.http.Door;
import dev.hwasil.http.Routes;
import dev.hwasil.http.rights.AccessMatrix;
import io.apicurio.datamodels.Library;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
    void the_table_of_who_may_what_has_every_operation_and_nothing_else() {
        assertThat(AccessMatrix.operations())
                .as("rights/matrix.txt")
                .containsExactlyInAnyOrderElementsOf(described.operationNames());
    }

    @Test
    void it_is_an_openapi_document() {
        var document = Library.readDocument((ObjectNode) described.document());

        assertThat(Library.validate(document, null))
                .extracting(problem -> problem.errorCode + " " + problem.nodePath + ": " + problem.message)
                .filteredOn(problem -> !problem.contains("\"examples\"")) // of JSON Schema, which it knows in part
                // what 3.0 forbids and 3.1.0, section 4.8.10.1, lets be
                .filteredOn(problem ->
                        !problem.matches("OP-009 /paths\\[/api/users/me(/sessions)?]/delete: Request Body.*"))
                .isEmpty();
    }

    @Test
    void every_schema_is_one_of_json_schema() {
        var jsonSchema = SchemaRegistry.withDialect(Dialects.getDraft202012())
                .getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));

        assertThat(schemas()).isNotEmpty();
        assertThat(schemas().stream()
                        .flatMap(schema ->
                                jsonSchema.validate(schema.getValue()).stream().map(error -> schema.getKey() + error)))
                .isEmpty();
    }

    private Set<Map.Entry<String, JsonNode>> schemas() {
        return described.document().at("/components/schemas").properties();
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
            var inPath = names(described
                    .parameters(operation)
                    .filter(parameter -> parameter.path("in").asText().equals("path"))
                    .map(parameter -> "{" + parameter.path("name").asText() + "}"));
            assertThat(inPath)
                    .isEqualTo(names(Stream.of(operation.path().split("/", -1)).filter(part -> part.startsWith("{"))));
        });
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
        assertThat(schemas().stream()
                        .flatMap(schema -> StreamSupport.stream(
                                        schema.getValue().path("examples").spliterator(), false)
                                .flatMap(example ->
                                        described.errors("/components/schemas/" + schema.getKey(), example).stream())
                                .map(error -> schema.getKey() + error)))
                .isEmpty();
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
        assertThat(schemas().stream()
                        .filter(schema ->
                                schema.getValue().path("type").asText().equals("object"))
                        .filter(schema -> !schema.getValue().has("additionalProperties"))
                        .map(Map.Entry::getKey))
                .containsExactly("Upload"); // a form's other parts are let be
    }
}
